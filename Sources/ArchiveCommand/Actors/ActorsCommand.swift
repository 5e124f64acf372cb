import ArgumentParser

struct ActorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actors",
        abstract: "List, show and correct the actors: people, organizations, countries and groups.",
        discussion: """
            What you decide about an actor stays when articles are ingested or extracted again, and can be undone.

            Examples:
              archive actors Kirby
              archive actors suggest
              archive actors show 17
              archive actors merge 17 4
              archive actors split 4 --article 12 --article 15
              archive actors rename 4 "Yoav Gallant"
              archive actors kind 9 organization
              archive actors undo 3
            """,
        subcommands: [
            ListActors.self, ShowActor.self, SuggestActors.self, MergeActors.self, SplitActor.self, RenameActor.self, SetActorKind.self,
            UndoCorrection.self,
        ],
        defaultSubcommand: ListActors.self)
}
