/// The commonest function words of the larger languages. Own lists.
enum FunctionWords {
    struct List: Sendable {
        let language: String
        let script: Script
        let words: Set<String>

        init(_ language: String, _ script: Script, _ words: String) {
            self.language = language
            self.script = script
            self.words = Set(words.split(separator: " ").map(String.init))
        }
    }

    static let lists: [List] = [
        List("en", .latin, "the of and to in a is that for it was with on as be at by this have from or had not but what were when they which you we he she his her their there been has would will who are an its i said after over more than about into out up new my me your do if so no can all our us just like"),
        List("es", .latin, "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está"),
        List("fr", .latin, "de la le et les des en un du une que est pour qui a dans par plus pas au sur ne se ce il sont la avec son aux d'un cette ont été mais comme ou si leur y dont elle nous était c'est qu'il ses je deux sa être fait"),
        List("de", .latin, "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch"),
        List("it", .latin, "di e il la che in a un per è una con del non sono le si da i dei della al nel gli ha alla come anche più lo ma delle dal se ai su questo o nella era dopo essere stato suo ed hanno ci"),
        List("pt", .latin, "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos são foi está"),
        List("nl", .latin, "de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit door naar heeft hij nog worden wordt over tot was ze of hebben deze meer werd wel geen zich die dit haar"),
        List("sv", .latin, "och att det i en som är av för på med den till inte om ett har de jag var från vi så han men sig ut eller kan nu hon när år också efter över skulle där mot"),
        List("da", .latin, "og i at det er en til af på som med de for den der ikke har han et om var men fra jeg vi så sig ud efter kan blev også over hvor hun være mod skal eller nogle når"),
        List("no", .latin, "og i det er som på en til av med for at har de ikke den om et han var fra men seg vi så kan ble også etter ut over hun mot skal eller når være jeg sier noen"),
        List("fi", .latin, "ja on ei se että hän oli mutta niin kun kuin joka myös ovat sen mukaan ole vain tai nyt ne jo vielä sekä siitä kanssa jos hänen mitä olla tämä"),
        List("pl", .latin, "w i na z do nie się to że jest o od za po jak ale dla przez tym co są który także tego oraz ma jego być było która już tylko może był jako ze czy"),
        List("cs", .latin, "a v se na je že s z do o to i pro by jsou ale za jako po od které už jeho byl si tak podle nebo co který při není bylo ve jen jak také"),
        List("hu", .latin, "a az és hogy nem is egy ez azt de meg volt csak mint még ha el már van kell vagy akkor szerint ki lesz pedig most után"),
        List("ro", .latin, "de și în a la cu pe nu că o din un care mai este sunt pentru au fost prin dar lui sau al după ca ce fi să se le"),
        List("tr", .latin, "ve bir bu da de için ile olarak olan daha çok gibi sonra en kadar ne ama var ise dedi olduğunu o ya göre değil her mi"),
        List("id", .latin, "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa ada mereka lebih kata telah oleh sebagai atau adalah"),
        List("vi", .latin, "và của là có được cho không một trong các những với này đã người để khi đến từ cũng ra về ở năm nhiều trên theo"),
        List("sw", .latin, "na ya wa kwa ni za la katika kuwa cha hiyo huo alisema yake kama hii wake baada lakini pia"),
        List("ru", .cyrillic, "и в не на что с по как это он к из но за от его у о для так же было был все она они до также или если при который только мы после уже бы"),
        List("uk", .cyrillic, "і в не на що з у та як це до за від про він є його для але також або якщо який було які може після вже під час її"),
        List("bg", .cyrillic, "и на да в се за от не е са че с по това до като но ще си при след също или има той който които беше"),
        List("sr", .cyrillic, "и у је да се на за од су са не који што као из то али је или би који која који након"),
        List("ar", .arabic, "في من على أن إلى التي الذي عن مع هذا هذه ما كان قد لا بعد أو كما بين كل ذلك وقد إن حيث خلال"),
        List("fa", .arabic, "و در به از که این را با است برای آن یک خود تا بر هم نیز شده کرد شد می ها های اما بود"),
        List("ur", .arabic, "کے میں کی ہے اور سے کا کو اس نے پر ہیں کہ یہ بھی نہیں تھا جو ایک کر وہ تھے"),
    ]
}
