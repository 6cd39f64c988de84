@testable import AmbitionModel
@testable import FEEL
@testable import Scoring
@testable import Telling
@testable import ambitie

/// A sentence with a number in it, by the file and the function that say it.
struct CountedSentence: Sendable {
  let name: String
  /// The sentences with that number: one for most, more where a second number decides too.
  let wordings: @Sendable (Int) -> [Wording]

  init(_ name: String, _ wordings: @escaping @Sendable (Int) -> Wording) {
    self.name = name
    self.wordings = { [wordings($0)] }
  }

  init(_ name: String, each wordings: @escaping @Sendable (Int) -> [Wording]) {
    self.name = name
    self.wordings = wordings
  }

  init(_ name: String, message: @escaping @Sendable (Int) -> Diagnostic.Message) {
    self.init(name) { message($0).wording }
  }

  static let all = files + cases + questions + comparisons + collections + pages
}

extension CountedSentence {
  /// About files: what readers, the compiler and the interpreter say.
  private static let files: [CountedSentence] = [
    .init("Messages+Fields.tooFew", message: { .tooFew("options", $0, minimum: $0 + 1) }),
    .init("Messages+Names.wrongTestCount", message: { .wrongTestCount($0, inputs: $0 + 1) }),
    .init("Messages+Names.wrongValueCount", message: { .wrongValueCount($0, outputs: $0 + 1) }),
    .init("Messages+Names.wrongWeightCount", message: { .wrongWeightCount($0, names: $0 + 1) }),
    .init("Messages+Syntax.fileTooLarge", message: { .fileTooLarge($0, limit: 1) }),
    .init("Messages+Rubric.wrongArity") { count in
      Diagnostic.Message.wrongArity("min", allowed: count...count, found: count + 1).wording
    },
    .init("Messages+Rubric.wrongCellCount", message: { .wrongCellCount(found: $0, expected: $0 + 1) }),
    .init("Messages+Rubric.wrongWeightCount", message: { .wrongWeightCount(found: $0, expected: $0 + 1) }),
    .init("Messages+Evaluation.wrongArgumentCount") { .wrongArgumentCount("min", $0) },
    .init("RatingsTable+Reading.tooManyCells", message: { .tooManyCells($0, 3) }),
    .init("SessionCheck.otherLevelCount", message: { .otherLevelCount($0, 4) }),
    .init("CheckReport.findings") { CheckReport.findings($0) },
    .init("MutationText.undecided") { MutationText.undecided($0) },
    .init("VerificationReport.outcome") { VerificationReport.outcome($0) },
    .init("VerificationReport.text") { Count.of($0, .rubric) },
  ]

  /// About one case: what it comes to and how firm that is.
  private static let cases: [CountedSentence] = [
    .init("AnswerCount.subject") { count in
      AnswerCount(known: count, all: count).subject
    },
    .init("BriefWords.but") { BriefWords.but($0) },
    .init(
      "BriefWords.otherFlags",
      each: { count in
        [
          BriefWords.otherFlags(raised: count, heavy: 0, waiting: 0),
          BriefWords.otherFlags(raised: 3, heavy: count, waiting: 0),
          BriefWords.otherFlags(raised: 0, heavy: 0, waiting: count),
        ].compactMap { $0 }
      }),
    .init("BriefWords.uncertain") { BriefWords.uncertain($0) },
    .init("BriefWords.without") { BriefWords.without("Kennis", $0, "1 Volgen") },
    .init("BriefWords.otherwise") { BriefWords.otherwise($0, Wording(nl: "past", en: "fits")) },
    .init("BriefWords.anyway") { BriefWords.anyway($0) },
    .init("FirstSteps.verify") { FirstWords.verify("Kennis", $0) },
    .init("OpenAnswers.notice") { OpenWords.notice($0, in: $0, "aerius") },
    .init(
      "FirstSteps.choose",
      each: { count in
        [["Data"], ["Data", "Besluit"]].prefix(count).map {
          FirstWords.choose(Array($0), .below, "3 Regisseren")
        }
      }),
    .init("CaseOverview.answered", each: { [OverviewWords.answered($0, 2), OverviewWords.answered(0, $0)] }),
    .init("CaseWords.undetermined") { CaseWords.undetermined($0) },
    .init("CaseWords.more") { CaseWords.more($0) },
    .init("CaseWords.decides") { CaseWords.decides($0) },
    .init(
      "Caveat.restsOn",
      each: { count in
        count == 0
          ? []
          : [
            CaveatWords.restsOn(assumed: count, uncertain: 0),
            CaveatWords.restsOn(assumed: 0, uncertain: count),
            CaveatWords.restsOn(assumed: count, uncertain: count),
          ]
      }),
    .init("Caveat.without", each: { $0 == 0 ? [] : [CaveatWords.without($0, "2 Aansluiten")] }),
    .init(
      "Conclusion.layers",
      each: { count in
        let names = Listing.all(["Data", "Besluit"].prefix(count).map { $0 })
        return count == 0
          ? []
          : [Fit.below, .above, .atMost, .atLeast, .equal, .open].compactMap {
            ConclusionWords.layers(names, count, $0)
          }
      }),
    .init("Conclusion.findings") { ConclusionWords.findings("geen uitweg", rest: $0) },
    .init("Conclusion.certain") { ConclusionWords.certain($0, 56) },
    .init("Conclusion.shaky", each: { $0 == 0 ? [] : [ConclusionWords.shaky($0)] }),
    .init("Conclusion.uncertain") { count in
      ConclusionWords.uncertain(AnswerCount(known: count, all: 56).subject, count, 12)
    },
    .init("ReportWords.title") { ReportWords.title($0) },
    .init("ReportWords.flagsOpen") { ReportWords.flagsOpen($0) },
    .init("ReportWords.cases") { ReportWords.cases($0) },
    .init("ReportWords.standing") { ReportWords.standing(fits: $0, open: $0, of: 2 * $0) },
    .init("CaseMatrix.ask") { Count.of($0, .caseStudy) },
    .init("CaseMatrix.heaviest") { Count.of($0, .caseStudy) },
    .init("ReportWords.facts") { ReportWords.facts($0, $0) },
    .init("ReportWords.unanswered") { ReportWords.unanswered($0) },
    .init("ReportWords.askFirst") { ReportWords.askFirst($0) },
  ]

  /// About what to ask and what to change.
  private static let questions: [CountedSentence] = [
    .init(
      "NextWords.distance",
      each: { count in
        count == 0
          ? []
          : [
            NextWords.distance(count, count), NextWords.distance(count, count + 1),
            NextWords.distance(nil, count),
          ]
      }),
    .init(
      "NextWords.course",
      each: { count in
        [
          NextWords.course(count, levels: 0), NextWords.course(count, levels: count),
          NextWords.course(count + 2, levels: count),
        ]
      }),
    .init("NextWords.intro") { NextWords.intro($0) },
    .init("NextWords.left", each: { [NextWords.left($0, of: 9), NextWords.left($0, of: max(1, $0))] }),
    .init("NextWords.moreQuestions") { NextWords.moreQuestions($0) },
    .init("PathReport.eachBlocks", each: { $0 == 0 ? [] : [PathWords.eachBlocks($0)] }),
    .init("PathReport.togetherBlock", each: { $0 == 0 ? [] : [PathWords.togetherBlock($0)] }),
    .init("PathReport.cheapest", each: { $0 == 0 ? [] : [PathWords.cheapest($0)] }),
    .init(
      "PathReport.ways",
      each: { count in
        count == 0
          ? []
          : [
            PathWords.ways(count, hasMore: false, .commandLine),
            PathWords.ways(count, hasMore: true, .commandLine),
          ]
      }),
    .init(
      "Words.steps",
      each: { count in
        [Words.steps(Rational(count)), Words.steps(Rational(Int128(2 * count + 1), over: 2) ?? .zero)]
      }),
    .init("Words.more") { Words.more($0) },
  ]

  /// About several organisations.
  private static let comparisons: [CountedSentence] = [
    .init(
      "CompareWords.counts",
      each: { count in
        [
          CompareWords.counts(cases: count, organisations: count, earlier: 0, dates: nil),
          CompareWords.counts(cases: 3, organisations: 2, earlier: count, dates: "1 mei 2025"),
        ]
      }),
    .init("SectionSpeaker+Choices.sources") {
      CompareWords.sources(Wording(nl: "A en B", en: "A and B"), $0)
    },
    .init(
      "CompareWords.rescored",
      each: { count in
        [CompareWords.rescored(count, "2.0", losses: 0), CompareWords.rescored(count, "2.0", losses: 1)]
      }),
    .init(
      "CompareWords.carried",
      each: { count in
        count == 0 ? [] : [CompareWords.carried("aerius", from: "1.0", misfits: count, retired: count)]
      }),
    .init("CompareWords.repeated") { CompareWords.repeated($0) },
    .init("CompareWords.more") { CompareWords.more($0, view: .learning) },
    .init("CompareWords.raised") { CompareWords.raised($0, $0) },
    .init("CompareWords.mayBeShared") { CompareWords.mayBeShared($0) },
    .init("SectionSpeaker+Flags.children") { CompareWords.undetermined(Count.of($0, .comparedCase)) },
    .init(
      "SectionSpeaker+Findings.firmness",
      each: { $0 == 0 ? [] : [FindingWords.firmness($0, of: $0), FindingWords.firmness($0, of: 12)] }),
    .init("ConsistencyReport.method") { ConsistencyWords.method(percent: "80", facts: $0) },
    .init(
      "ConsistencyReport.count",
      each: { [ConsistencyWords.count($0, unexplained: $0), ConsistencyWords.count(3, unexplained: $0)] }),
    .init("ConsistencyReport.alike") { ConsistencyWords.alike(percent: "80", facts: $0) },
    .init("DashboardSection+Learning.layer") { Count.of($0, .learningPair) },
    .init("DashboardSection+Flags.flag") { CompareWords.undetermined(Count.of($0, .comparedCase)) },
    .init("DashboardWords.sameLevels") { DashboardWords.sameLevels($0) },
    .init(
      "DashboardScriptWords.wording",
      each: { count in
        DashboardScriptWords.allCases.filter { words in
          if words.rawValue.hasPrefix("one") { return count == 1 }
          if words.rawValue.hasPrefix("many") { return count != 1 }
          return !Self.otherNumber.contains(words)
        }.map { words in
          Wording(nl: words.text(.dutch, ["n": count]), en: words.text(.english, ["n": count]))
        }
      }),
  ]

  /// Those that hold no number called `n`, or more numbers.
  private static let otherNumber: [DashboardScriptWords] = [
    .of, .noData, .notApplicable, .canBe, .between, .summary, .summarySpan, .summaryPossible, .gaps, .shown,
    .noFilter, .filter, .allOfThem, .own, .ofOwn, .undetermined, .noCases, .fewOrganisations,
  ]

  /// About cases chosen together, raters, votes and shares.
  private static let collections: [CountedSentence] = [
    .init("PortfolioWords.chosen") { count in
      PortfolioWords.chosen(
        Wording(nl: "Gekozen", en: "Chosen"), count, of: count, Wording(nl: "4", en: "4"), "waarde")
    },
    .init("PortfolioWords.further") { PortfolioWords.further($0) },
    .init("PortfolioWords.cases") { PortfolioWords.unknownGroup($0) },
    .init("PortfolioWords.unknownGroup") { PortfolioWords.unknownGroup($0) },
    .init("PortfolioWords.openAmounts") { PortfolioWords.openAmounts($0, 3) },
    .init("PortfolioWords.missing") { PortfolioWords.missing($0) },
    .init(
      "AgreementWords.counts",
      each: { count in
        [
          AgreementWords.counts(["Ada", "Bo", "Cem"], questions: count, cases: count),
          AgreementWords.counts(["Ada", "Bo"], questions: count, cases: 2),
        ]
      }),
  ]

  /// On pages to fill in and to work with.
  private static let pages: [CountedSentence] = [
    .init("WorkbenchWords.startedAgain") { WorkbenchWords.startedAgain(cases: $0) },
    .init("FillView.shortScan") { FillWords.shortScan($0, of: $0) },
    .init("FillView.wholeList") { FillWords.wholeList($0, of: $0) },
    .init("FillView.empty") { FillWords.empty($0) },
    .init("WorkbenchState+Sheets.taken") {
      SheetEventWords.taken("antwoorden.csv", $0, into: LocalizedText("Meetnet"))
    },
    .init("DeckNotes.whatIf", each: { $0 > 0 ? [DeckNotes.whatIf($0)] : [] }),
    .init("DeckWords+Closing.saidBefore") { DeckWords.saidBefore($0, $0, $0) },
    .init("DeckWords.alike", each: { $0 > 0 ? [DeckWords.alike(percent: "80", facts: $0)] : [] }),
    .init("DeckWords.howToLook", each: { $0 > 0 ? [DeckWords.howToLook($0)] : [] }),
    .init("DeckWords.littleKnown") { DeckWords.littleKnown($0, 44) },
    .init("DeckWords.morePairs", each: { $0 > 0 ? [DeckWords.morePairs($0)] : [] }),
    .init("DeckWords.openSignals", each: { $0 > 0 ? [DeckWords.openSignals($0)] : [] }),
    .init("DeckWords.certainSignals", each: { $0 > 0 ? [DeckWords.certainSignals($0)] : [] }),
    .init("DeckWords.otherSignals", each: { $0 > 0 ? [DeckWords.otherSignals($0, of: $0 + 3)] : [] }),
    .init("DeckWords.tallyKeys", each: { $0 > 1 ? [DeckWords.tallyKeys($0)] : [] }),
    .init("PageSetWords.title", each: { $0 > 0 ? [PageSetWords.title($0)] : [] }),
    .init(
      "PageSetWords.practice",
      each: { count in
        (count > 0 ? [count, count + 2] : []).map { PageSetWords.practice(count, of: $0) }
      }),
    .init("SecondWords.judged") { SecondWords.judged("AERIUS en iVRI", $0, $0) },
    .init("MinutesWords.atLeast") { MinutesWords.atLeast($0) },
    .init("MinutesWords.counts") { MinutesWords.counts($0, $0, $0) },
    .init("MinutesWords.refused", each: { $0 > 0 ? [MinutesWords.refused($0)] : [] }),
    .init("CasesView.which") { CasesWords.which($0) },
    .init("CasesView.openAll", each: { $0 < 2 ? [] : [CasesWords.openAll($0)] }),
    .init("FillView.core") { FillWords.core($0) },
    .init("FillView.all") { FillWords.all($0) },
    .init("OutView.tableText", each: { $0 == 0 ? [] : [OutWords.tableText($0)] }),
    .init("OutView.exchangeText", each: { $0 == 0 ? [] : [OutWords.exchangeText($0)] }),
    .init("OutView.reportsText", each: { $0 == 0 ? [] : [OutWords.reportsText($0)] }),
    .init(
      "ExchangeText+Entries.mixedPractice",
      each: { $0 == 0 ? [] : [UsageError.mixedPractice($0, of: $0 + 1).wording] }),
    .init("OutcomeView.allFlags", each: { $0 == 0 ? [] : [OutcomeWords.allFlags($0)] }),
    .init("OutcomeView.openNow") { OutcomeWords.openNow($0, "0", questions: $0) },
    .init("QuestionView.sources") { QuestionWords.sources($0) },
    .init("StartView.short") { StartWords.short($0) },
    .init("StartView.whole") { StartWords.whole($0) },
    .init("WhatIfView.choices") { WhatIfViewWords.choices($0) },
  ]
}
