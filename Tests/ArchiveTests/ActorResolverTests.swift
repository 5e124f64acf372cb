import Findings
import SQLite
import TestSupport
import Testing

@testable import Archive

@Suite struct ActorResolverTests {
    private let folder: TemporaryFolder
    private let archive: NewsArchive

    init() throws {
        folder = try TemporaryFolder()
        archive = try NewsArchive(path: folder.path("archive.db"), access: .create)
    }

    /// The archive's actors of this name after one article for each of the descriptions.
    private func actors(named name: String, _ articles: ((inout FixtureArticle) -> Void)...) throws -> Int? {
        for (index, describe) in articles.enumerated() {
            var fixture = FixtureArticle("Article \(index).", url: "https://example.org/\(index)")
            describe(&fixture)
            _ = try archive.save(fixture.item)
        }
        return try archive.connection.value("SELECT count(*) FROM actor WHERE name_key = ?", [NameKey.make(name)])
    }

    @Test func aFullNameIsOnePerson() throws {
        let count = try actors(named: "Ana Ruiz") {
            $0.actor("Ana Ruiz", .person, gender: .female)
        } _: {
            $0.actor("Ana Ruíz", .person)
        }
        #expect(count == 1)
    }

    @Test func whatContradictsIsAnotherPerson() throws {
        let count = try actors(named: "Robin Hale") {
            $0.actor("Robin Hale", .person, gender: .female)
        } _: {
            $0.actor("Robin Hale", .person, gender: .male)
        }
        #expect(count == 2)
    }

    /// A pronoun that was read wrongly in one article makes a second row, and no third one in all articles after it.
    @Test func peopleOfOneNameAreToldApartByTheirGenderAlone() throws {
        let genders: [(Gender?, String?)] = [(.female, nil), (.male, "GBR"), (.male, nil), (nil, nil), (.female, "USA"), (nil, "GBR")]
        for (index, (gender, country)) in genders.enumerated() {
            var fixture = FixtureArticle("Article \(index).", url: "https://example.org/\(index)")
            fixture.actor("Robin Hale", .person, country: country, gender: gender)
            _ = try archive.save(fixture.item)
        }
        let uses = try archive.connection.all(
            "SELECT actor.gender, count(*) FROM actor JOIN article_actor ON article_actor.actor_id = actor.id GROUP BY actor.id"
        ) { row in "\(try row[0] as String) \(try row[1] as Int)" }
        #expect(uses == ["female 4", "male 2"])
    }

    @Test func anotherKindIsAnotherActor() throws {
        let count = try actors(named: "Lloyd George") {
            $0.actor("Lloyd George", .person)
        } _: {
            $0.actor("Lloyd George", .organization)
        }
        #expect(count == 2)
    }

    @Test func aSingleNameBelongsToItsArticle() throws {
        let count = try actors(named: "Ruiz") { $0.actor("Ruiz", .person) } _: { $0.actor("Ruiz", .person) }
        #expect(count == 2)
    }

    @Test func aSingleNameWithTheSameRoleIsThePersonOfThatSurname() throws {
        func minister(_ name: String) -> (inout FixtureArticle) -> Void {
            { fixture in
                let ministry = fixture.actor("Ministry of Fisheries", .organization, country: "ISL")
                fixture.actor(
                    name, .person, roles: [Role(role: "minister", organizationID: ministry)])
            }
        }
        #expect(try actors(named: "Ruiz", minister("Ana Ruiz"), minister("Ruiz")) == 0)
    }

    @Test func twoOfOneSurnameInOneRoleLeaveASingleNameAlone() throws {
        func minister(_ name: String) -> (inout FixtureArticle) -> Void {
            { fixture in
                let ministry = fixture.actor("Ministry of Fisheries", .organization, country: "ISL")
                fixture.actor(name, .person, roles: [Role(role: "minister", organizationID: ministry)])
            }
        }
        #expect(try actors(named: "Ruiz", minister("Ana Ruiz"), minister("Eva Ruiz"), minister("Ruiz")) == 1)
    }

    @Test func ministriesOfTwoCountriesAreTwo() throws {
        let count = try actors(named: "Defence Ministry") {
            $0.actor("Defence Ministry", .organization, country: "NOR")
        } _: {
            $0.actor("Defence Ministry", .organization, country: "CHL")
        } _: {
            $0.actor("Defence Ministry", .organization, country: "NOR")
        }
        #expect(count == 2)
    }

    @Test func anonymousSourcesNeverMerge() throws {
        let count = try actors(named: "American official") {
            $0.actor("American official", .anonymous)
        } _: {
            $0.actor("American official", .anonymous)
        }
        #expect(count == 2)
    }

    @Test func groupsWithoutANameBelongToTheirArticle() throws {
        let count = try actors(named: "protesters") {
            $0.actor("protesters", .group)
        } _: {
            $0.actor("protesters", .group)
        }
        #expect(count == 2)
    }

    @Test(arguments: [
        ("John Kirby", "kirby john"), ("KIRBY", "kirby"), ("The U.S. State Department", "department state us"),
        ("Zoë Álvarez", "alvarez zoe"), ("O’Neill", "oneill"), ("Łódź", "lodz"), ("Jean-Luc Picard", "picard luc jean"),
        ("Đặng Thùy", "thuy dang"), ("The", "the"), ("—", ""), ("Ærø", "aero"),
    ])
    func keysFoldCaseDiacriticsAndOrder(name: String, key: String) {
        #expect(NameKey.make(name) == key)
        // A letter beyond ASCII, and none: two ways to one key.
        #expect(NameKey.make(name + " Ö") == (key.isEmpty ? "o" : NameKey.make(name + " O")))
    }
}
