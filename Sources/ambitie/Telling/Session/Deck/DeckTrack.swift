import AmbitionModel
import Scoring

/// The levels as boxes: the one that is certain solid, all that are still possible hatched, with marks for what fits.
///
/// It is hidden from screen readers: the words are always beside it.
struct DeckTrack {
  let count: Int
  let shown: Assessment.Outcome?
  let fitting: Assessment.Outcome?

  var html: HTML {
    let now = shown?.possibleLevels ?? []
    let fits = fitting?.possibleLevels ?? []
    return .element("span", .class("track"), Attribute("aria-hidden", "true")) {
      (0..<count).map { level in
        let fill = Attribute.class(now.count == 1 ? "now" : "maybe").when(now.contains(level))
        let mark = Attribute("data-mark", fits.count == 1 ? "◆" : "◇").when(fits.contains(level))
        return HTML.element("i", fill, mark) { "\(level + 1)" }
      }
    }
  }
}
