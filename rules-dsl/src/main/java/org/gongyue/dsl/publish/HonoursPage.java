package org.gongyue.dsl.publish;

import java.util.List;
import org.gongyue.dsl.community.NoticeBoard;
import org.gongyue.dsl.community.NoticeBoard.Listed;

/** Who is on the red list, and agreed to it; and the black list, masked, if there is one at all. */
final class HonoursPage {

  private final NoticeBoard board;
  private final Sheet sheet;

  HonoursPage(Subject subject, Sheet sheet) {
    this.board = subject.board();
    this.sheet = sheet;
  }

  void write() {
    sheet.html().open("section", "class", "honour");
    sheet.heading(2, sheet.text("RED"));
    sheet.note(sheet.text("RED_SAYS"));
    list("RED", "NOBODY_RED", board.red());
    sheet.html().close();
    if (board.black().isPresent()) {
      sheet.html().open("section", "class", "bad");
      sheet.heading(2, sheet.text("BLACK"));
      sheet.note(sheet.text("BLACK_SAYS"));
      list("BLACK", "NOBODY_BLACK", board.black().get());
      sheet.html().close();
    }
  }

  private void list(String title, String nobody, List<Listed> some) {
    if (some.isEmpty()) {
      sheet.paragraph(sheet.text(nobody));
      return;
    }
    List<Column> columns =
        List.of(
            Column.text(sheet.text("CODE")),
            Column.text(sheet.text("FROM")),
            Column.text(sheet.text("TO")));
    sheet.table(
        sheet.text(title),
        columns,
        some.stream()
            .map(
                one ->
                    List.of(
                        Sheet.line(one.account()),
                        Sheet.line(one.from().toString()),
                        Sheet.line(
                            one.until() == null ? sheet.text("OPEN") : one.until().toString())))
            .toList());
  }
}
