import AmbitionModel
import Foundation
package import Scoring

/// A changed answer in JSON.
struct ChangeRecord: Encodable {
  var name: String
  var from: ValueRecord
  var to: ValueRecord

  init(_ change: Change, _ program: Program) {
    name = program.inputs[change.slot].name
    from = ValueRecord(change.from, ofSlot: change.slot, program, nil)
    to = ValueRecord(change.to, ofSlot: change.slot, program, nil)
  }
}

extension Encodable {
  /// The value as JSON for people and programs: sorted, indented, the same bytes each time.
  package var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Texts, integers and booleans cannot fail to encode.
    return String(decoding: (try? encoder.encode(self)) ?? Data(), as: UTF8.self) + "\n"
  }
}

extension Speaker {
  /// "Data, rechten: van Leverancier naar Provincie".
  package func sentence(_ change: Change) -> String {
    let from = text(change.from, ofSlot: change.slot)
    let to = text(change.to, ofSlot: change.slot)
    return "\(name(ofSlot: change.slot)): \(from) → \(to)"
  }

  /// The label of a question with its layer.
  package func name(ofSlot slot: Int) -> String {
    let input = program.inputs[slot]
    guard let layer = input.layer else { return input.label[language] }
    return "\(title(ofLayer: layer)), \(input.label[language])"
  }

  /// The sign and title of a flag with its layer.
  package func title(ofFlag index: Int) -> String {
    let flag = program.flags[index]
    let layer = flag.layer.map { title(ofLayer: $0) + ": " } ?? ""
    return "\(flag.flag.kind.sign) \(layer)\(flag.flag.title[language])"
  }
}
