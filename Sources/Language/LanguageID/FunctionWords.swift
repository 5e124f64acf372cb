/// The commonest function words of the larger languages. Own lists.
enum FunctionWords {
    /// ISO 639-1; English first.
    static let languages = lists.map(\.language)

    /// Word → the languages it is a function word of, a bit for each of `languages`.
    static let languagesOfWord: [String: UInt32] = {
        var table: [String: UInt32] = [:]
        for (index, list) in lists.enumerated() {
            for word in list.words.split(separator: " ") { table[String(word), default: 0] |= 1 << UInt32(index) }
        }
        return table
    }()

    private static let lists: [(language: String, words: String)] = [
        ("en", "the of and to in a is that for it was with on as be at by this have from or had not but what were when they which you we he she his her their there been has would will who are an its i said after over more than about into out up new my me your do if so no can all our us just like"),
        ("es", "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está"),
        ("fr", "de la le et les des en un du une que est pour qui a dans par plus pas au sur ne se ce il sont la avec son aux d'un cette ont été mais comme ou si leur y dont elle nous était c'est qu'il ses je deux sa être fait"),
        ("de", "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch"),
        ("it", "di e il la che in a un per è una con del non sono le si da i dei della al nel gli ha alla come anche più lo ma delle dal se ai su questo o nella era dopo essere stato suo ed hanno ci"),
        ("pt", "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos são foi está"),
        ("nl", "de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit door naar heeft hij nog worden wordt over tot was ze of hebben deze meer werd wel geen zich die dit haar"),
        ("sv", "och att det i en som är av för på med den till inte om ett har de jag var från vi så han men sig ut eller kan nu hon när år också efter över skulle där mot"),
        ("da", "og i at det er en til af på som med de for den der ikke har han et om var men fra jeg vi så sig ud efter kan blev også over hvor hun være mod skal eller nogle når"),
        ("no", "og i det er som på en til av med for at har de ikke den om et han var fra men seg vi så kan ble også etter ut over hun mot skal eller når være jeg sier noen"),
        ("fi", "ja on ei se että hän oli mutta niin kun kuin joka myös ovat sen mukaan ole vain tai nyt ne jo vielä sekä siitä kanssa jos hänen mitä olla tämä"),
        ("pl", "w i na z do nie się to że jest o od za po jak ale dla przez tym co są który także tego oraz ma jego być było która już tylko może był jako ze czy"),
        ("cs", "a v se na je že s z do o to i pro by jsou ale za jako po od které už jeho byl si tak podle nebo co který při není bylo ve jen jak také"),
        ("hu", "a az és hogy nem is egy ez azt de meg volt csak mint még ha el már van kell vagy akkor szerint ki lesz pedig most után"),
        ("ro", "de și în a la cu pe nu că o din un care mai este sunt pentru au fost prin dar lui sau al după ca ce fi să se le"),
        ("tr", "ve bir bu da de için ile olarak olan daha çok gibi sonra en kadar ne ama var ise dedi olduğunu o ya göre değil her mi"),
        ("id", "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa ada mereka lebih kata telah oleh sebagai atau adalah"),
        ("vi", "và của là có được cho không một trong các những với này đã người để khi đến từ cũng ra về ở năm nhiều trên theo"),
        ("sw", "na ya wa kwa ni za la katika kuwa cha hiyo huo alisema yake kama hii wake baada lakini pia"),
        ("ru", "и в не на что с по как это он к из но за от его у о для так же было был все она они до также или если при который только мы после уже бы"),
        ("uk", "і в не на що з у та як це до за від про він є його для але також або якщо який було які може після вже під час її"),
        ("bg", "и на да в се за от не е са че с по това до като но ще си при след също или има той който които беше"),
        ("sr", "и у је да се на за од су са не који што као из то али је или би који која који након"),
        ("ar", "في من على أن إلى التي الذي عن مع هذا هذه ما كان قد لا بعد أو كما بين كل ذلك وقد إن حيث خلال"),
        ("fa", "و در به از که این را با است برای آن یک خود تا بر هم نیز شده کرد شد می ها های اما بود"),
        ("ur", "کے میں کی ہے اور سے کا کو اس نے پر ہیں کہ یہ بھی نہیں تھا جو ایک کر وہ تھے"),
    ]
}
