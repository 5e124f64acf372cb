import Language
import Testing

@Suite struct LanguageRecognizerTests {
    @Test(arguments: [
        ("en", "The president said on Monday that the talks with the union had failed and that no date was set for more."),
        ("en", "Rebels seize airport"),
        ("de", "Der Präsident sagte am Montag, dass die Gespräche mit der Gewerkschaft gescheitert sind und kein Termin vereinbart wurde."),
        ("fr", "Le président a déclaré lundi que les discussions avec le syndicat ont échoué et que la date n'est pas fixée."),
        ("es", "El presidente dijo el lunes que las conversaciones con el sindicato han fracasado y que no hay fecha para más."),
        ("it", "Il presidente ha detto lunedì che i colloqui con il sindacato sono falliti e che non è stata fissata una data."),
        ("ru", "Президент заявил в понедельник, что переговоры с профсоюзом не удались и что новая дата не назначена."),
        ("uk", "Президент заявив у понеділок, що переговори з профспілкою не вдалися і що дата ще не призначена."),
        ("ar", "قال الرئيس في العاصمة إن المحادثات مع النقابة فشلت ولم يتم تحديد موعد بعد من أجل ذلك"),
        ("zh", "总统星期一表示，与工会的谈判失败了，尚未确定新的日期。"),
        ("ja", "大統領は月曜日、組合との協議が失敗し、新しい日程は決まっていないと述べた。"),
        ("und", "12345 67890"),
        ("und", ""),
    ])
    func language(expected: String, text: String) {
        #expect(Annotator().annotate(text).language == expected)
    }

    @Test func foreignTextHasParagraphsOnly() {
        let document = Annotator().annotate("Der Titel ist da\n\nDie Gespräche mit der Gewerkschaft sind nicht zu Ende und es ist noch nicht klar.")
        #expect(document.paragraphs.count == 2)
        #expect(document.tokens.isEmpty)
    }
}
