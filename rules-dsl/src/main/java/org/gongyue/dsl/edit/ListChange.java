package org.gongyue.dsl.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.sketch.Text;

/** Changes the texts of a list; those at its beginning and its end that stay are not touched. */
final class ListChange {

  private final Text text;
  private final boolean inFlow;

  ListChange(Text text, boolean inFlow) {
    this.text = text;
    this.inFlow = inFlow;
  }

  /** The edits, if it is not empty afterwards. */
  List<TextEdit> to(Part old, List<String> texts) {
    if (LexiconReader.texts(old).equals(texts)) {
      return List.of();
    }
    if (!(old instanceof Part.Sequence list)) {
      return List.of(new TextEdit(old.from(), old.to(), Writing.texts(texts, inFlow)));
    }
    if (list.items().isEmpty()) {
      return List.of(new TextEdit(old.from(), old.to(), Writing.list(texts)));
    }
    return list(list, texts);
  }

  private List<TextEdit> list(Part.Sequence list, List<String> texts) {
    List<String> before = new ArrayList<>();
    list.items().forEach(item -> before.add(LexiconReader.string(item.value())));
    int first = 0;
    while (first < Math.min(before.size(), texts.size())
        && texts.get(first).equals(before.get(first))) {
      first++;
    }
    int kept = 0;
    while (kept < Math.min(before.size(), texts.size()) - first
        && texts.get(texts.size() - 1 - kept).equals(before.get(before.size() - 1 - kept))) {
      kept++;
    }
    List<TextEdit> edits = new ArrayList<>();
    int gone = before.size() - kept;
    int come = texts.size() - kept;
    int same = Math.min(gone, come);
    for (int i = first; i < same; i++) {
      Part value = list.items().get(i).value();
      edits.add(new TextEdit(value.from(), value.to(), written(value, texts.get(i), list.flow())));
    }
    if (gone > same) {
      edits.addAll(without(list, same, gone));
    } else if (come > same) {
      edits.add(with(list, same, texts.subList(same, come)));
    }
    return edits;
  }

  private static String written(Part old, String text, boolean flow) {
    return old instanceof Part.Single single && single.style() != Part.Style.BLOCK
        ? Quoting.like(single.style(), text, flow, true)
        : Quoting.text(text, flow);
  }

  private List<TextEdit> without(Part.Sequence list, int from, int to) {
    List<Part.Item> items = list.items();
    if (list.flow()) {
      int begin = from > 0 ? items.get(from - 1).value().to() : items.get(from).value().from();
      int end =
          from > 0 || to == items.size()
              ? items.get(to - 1).value().to()
              : items.get(to).value().from();
      return List.of(new TextEdit(begin, end, ""));
    }
    List<TextEdit> edits = new ArrayList<>();
    Places places = new Places(text);
    for (Part.Item item : items.subList(from, to)) {
      edits.add(places.lines(text.lineOf(item.dash()), text.lineOf(item.value().to())));
    }
    return edits;
  }

  /** Puts texts before an item, or behind the last one. */
  private TextEdit with(Part.Sequence list, int index, List<String> texts) {
    if (list.flow()) {
      String more =
          texts.stream().map(one -> Quoting.text(one, true)).collect(Collectors.joining(", "));
      return index == 0
          ? Places.insert(list.items().get(0).value().from(), more + ", ")
          : Places.insert(list.items().get(index - 1).value().to(), ", " + more);
    }
    String lineEnd = Writing.lineEnd(text);
    String dash = " ".repeat(list.column()) + "- ";
    String more =
        texts.stream()
            .map(one -> dash + Quoting.text(one, false))
            .collect(Collectors.joining(lineEnd));
    if (index == 0) {
      int line = text.lineOf(list.items().get(0).dash());
      return Places.insert(text.start(line), more + lineEnd);
    }
    int line = text.lineOf(list.items().get(index - 1).value().to());
    return Places.insert(text.end(line), lineEnd + more);
  }
}
