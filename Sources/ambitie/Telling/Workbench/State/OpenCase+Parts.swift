import AmbitionModel
import Scoring

extension OpenCase {
  /// The name of a part in requests and addresses.
  func name(of part: FillPlace.Part) -> String {
    switch part {
    case .about: "about"
    case .situation: "situation"
    case .end: "end"
    case .layer(let layer): "layer-\(program.rubric.layers[layer].id.value.rawValue)"
    }
  }

  func title(of part: FillPlace.Part) -> LocalizedText {
    switch part {
    case .about: EntryWords.caseHeading.text
    case .situation: EntryWords.situation.text
    case .end: (asked == .core ? EntryWords.shortScanDone : EntryWords.allAsked).text
    case .layer(let layer): program.rubric.layers[layer].title
    }
  }

  func summary(of part: FillPlace.Part) -> LocalizedText {
    switch part {
    case .about, .end: LocalizedText("")
    case .situation: EntryWords.situationSummary.text
    case .layer(let layer): program.rubric.layers[layer].summary
    }
  }
}
