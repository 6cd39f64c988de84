/// How the pages of one organisation look: its name, one colour and its logo.
package struct Theme: Sendable {
  /// Whose pages they are; `nil` where the theme does not say.
  package var organisation: LocalizedText?
  /// `nil` keeps the colour that pages have.
  package var brand: Colour?
  /// The path of a picture, from the folder of the theme; `nil` without one.
  package var logo: Located<String>?

  package init(organisation: LocalizedText?, brand: Colour?, logo: Located<String>?) {
    self.organisation = organisation
    self.brand = brand
    self.logo = logo
  }

  /// A colour of sRGB.
  package struct Colour: Sendable, Equatable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8

    /// From `#0b3560`; `nil` for any other text.
    package init?(_ text: String) {
      let digits = Array(text.utf8)
      guard digits.count == 7, digits[0] == UInt8(ascii: "#") else { return nil }
      var values: [UInt8] = []
      for byte in digits.dropFirst() {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): values.append(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): values.append(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): values.append(byte - UInt8(ascii: "A") + 10)
        default: return nil
        }
      }
      red = values[0] * 16 + values[1]
      green = values[2] * 16 + values[3]
      blue = values[4] * 16 + values[5]
    }

    /// `#0b3560`.
    package var text: String {
      let digits = Array("0123456789abcdef")
      return "#"
        + [red, green, blue].map { "\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])" }.joined()
    }

    /// The relative luminance of WCAG 2, from 0 through 1.
    package var luminance: Double {
      0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    /// Whether white letters stand out more on it than black ones; either way the contrast is 4.5 at least.
    package var isDark: Bool { 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 }

    private static func linear(_ value: UInt8) -> Double {
      let share = Double(value) / 255
      if share <= 0.04045 { return share / 12.92 }
      // x to the power 2.4 is the fifth root of x to the power 12.
      let base = (share + 0.055) / 1.055
      let third = base * base * base
      let power = third * third * third * third
      var root = base
      for _ in 0..<60 { root -= (root - power / (root * root * root * root)) / 5 }
      return root
    }
  }
}
