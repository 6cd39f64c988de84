import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `a page` {
  private let page = Page(
    language: .dutch, title: "</title><script>alert(1)</script>", kind: "test", styles: [.base],
    body: .text("x"))

  @Test func `names the only style that it may use, and no script`() {
    let digest = SHA256.source(PageAsset.text(of: [.base]))
    #expect(page.text.contains("style-src '\(digest)'; script-src 'none';"))
    #expect(page.text.contains("default-src 'none'"))
    #expect(!page.text.contains("unsafe"))
  }

  @Test func `holds no script of a hostile title`() {
    #expect(page.text.contains("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>"))
    #expect(!page.text.contains("<script"))
  }

  @Test func `starts as a browser wants it`() {
    #expect(page.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\">"))
    #expect(page.text.contains("<link rel=\"icon\" href=\"data:,\">"))
  }

  @Test func `promises to stay offline`() {
    let frame = Page.frame(.dutch, header: { "kop" }, main: { "inhoud" })
    #expect(frame.markup.contains("Dit bestand maakt geen verbinding met internet."))
    #expect(frame.markup.contains("<main id=\"main\" tabindex=\"-1\" class=\"measure\">inhoud</main>"))
  }

  /// Every byte of every file there is: what the shell wrote is what the compiler read.
  @Test func `is made of the files in its folder`() throws {
    let folder = Tool.path("Sources/ambitie/Telling/Assets")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }
    let texts = try files.map { try contents("\(folder)/\($0)") }
    expectEqual(texts.sorted(), PageAsset.all.map { PageAsset.text(of: [$0]) }.sorted())
    #expect(texts.count >= 20)
  }

  @Test func `is made of assets that end no element and load nothing`() {
    let assets = PageAsset.all
    #expect(assets.count >= 1)
    for asset in assets {
      let text = PageAsset.text(of: [asset]).lowercased()
      #expect(!text.isEmpty)
      for word in [
        "</style", "</script", "<!--", "@import", "http://", "https://", "fetch(", "xmlhttprequest",
      ] {
        #expect(!text.contains(word), "\(word)")
      }
    }
  }
}

@Suite struct `HTML of a report` {
  @Test func `has every kind of block`() {
    let blocks: [Block] = [
      .heading(1, "A & B"), .paragraph("zie https://example.org"), .note("n<"),
      .list([.init("a", [.init("b")])]), .pairs([.init("naam", "waarde")]),
      .table(.init(header: ["x", "y"], rows: [["1", "2"]])),
    ]
    expectEqual(
      HTMLWriter(shift: 1).html(blocks).markup,
      """
      <h2>A &amp; B</h2>
      <p>zie <a href="https://example.org">https://example.org</a></p>
      <p class="note">n&lt;</p>
      <ul><li>a<ul><li>b
      </ul>

      </ul>
      <dl><dt>naam</dt>
      <dd>waarde</dd>
      </dl>
      <table class="rows" role="table"><thead role="rowgroup"><tr role="row">\
      <th role="columnheader" scope="col">x</th><th role="columnheader" scope="col">y</th></tr>
      </thead>
      <tbody role="rowgroup"><tr role="row"><th role="rowheader" scope="row">1</th>\
      <td role="cell" data-label="y">2</td></tr>
      </tbody>
      </table>

      """)
  }
}
