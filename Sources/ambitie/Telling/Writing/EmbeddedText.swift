/// The files of pages that are compiled into the tool, each named as its file is: `deck-votes.js` is `deck_votes_js`.
///
/// The plugin `EmbedText` adds one member for each file in `Assets/` when it is built.
enum EmbeddedText {}
