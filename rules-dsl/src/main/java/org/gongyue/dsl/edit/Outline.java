package org.gongyue.dsl.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongyue.dsl.sketch.Part;
import org.gongyue.dsl.vocabulary.Form;
import org.gongyue.dsl.vocabulary.Forms;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.vocabulary.Shape;

/** The rules of a file, and whatever else stands in its lists. */
final class Outline {

  /** The id of the file as a whole. */
  static final String FILE = "@";

  private static final int MOST = 5000;

  private final Draft draft;
  private final Lexicon lexicon;
  private final List<Located> found = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private Outline(Draft draft, Lexicon lexicon) {
    this.draft = draft;
    this.lexicon = lexicon;
  }

  /** All of them, the file itself first. */
  static List<Located> of(Draft draft, Lexicon lexicon, Locale locale) {
    Outline outline = new Outline(draft, lexicon);
    if (draft.shape() != null && draft.root() instanceof Part.Mapping root) {
      String title = Call.texts(locale).get("WHOLE_FILE");
      RuleEntry file = new RuleEntry(FILE, title, "", root.from(), root.to());
      outline.found.add(new Located(file, draft.shape(), root, null, -1, null, List.of(root)));
      for (Part.Entry entry : root.entries()) {
        outline.section(entry, root);
      }
    }
    return outline.found;
  }

  /** The one of an id. */
  static Optional<Located> find(Draft draft, Lexicon lexicon, String id) {
    return of(draft, lexicon, Locale.CHINESE).stream()
        .filter(one -> one.entry().id().equals(id))
        .findFirst();
  }

  private void section(Part.Entry entry, Part.Mapping root) {
    Key key = Ask.key(draft.shape(), entry.key().value().strip());
    Form form = key == null ? null : Forms.of(draft.shape(), key);
    boolean isList = form != null && (form.kind() == Form.Kind.LIST && form.shapes().size() == 1);
    if (isList && entry.value() instanceof Part.Sequence list) {
      Key side = key == Key.POSITIVE || key == Key.NEGATIVE ? key : null;
      items(list, key, form.shapes().get(0), side, List.of(root), "");
    }
  }

  private void items(
      Part.Sequence list,
      Key section,
      Shape shape,
      Key side,
      List<Part.Mapping> around,
      String under) {
    for (int i = 0; i < list.items().size() && found.size() < MOST; i++) {
      if (list.items().get(i).value() instanceof Part.Mapping mapping) {
        List<Part.Mapping> all = new ArrayList<>(around);
        all.add(mapping);
        String id = id(mapping, section, i);
        RuleEntry entry =
            new RuleEntry(
                id,
                title(mapping, shape, id, under),
                draft.language().of(section),
                mapping.from(),
                mapping.to());
        found.add(new Located(entry, shape, mapping, list, i, side, List.copyOf(all)));
        if (Draft.value(mapping, Key.RULES) instanceof Part.Sequence rules
            && shape == Shape.BEHAVIOUR) {
          items(rules, Key.RULES, Shape.RULE, side, all, id);
        }
      }
    }
  }

  /** Its number or name, if no other has it; else its place in the list. */
  private String id(Part.Mapping mapping, Key section, int index) {
    String id = Draft.text(mapping, Key.ID);
    id = id == null ? Draft.text(mapping, Key.NAME) : id;
    id = id == null ? Draft.text(mapping, Key.DUTY_HOLDER) : id;
    String place = draft.language().of(section) + "#" + (index + 1);
    String own = id == null || id.isEmpty() || id.equals(FILE) ? place : id;
    while (!ids.add(own)) {
      own = own.equals(place) || own.startsWith(place) ? own + "'" : place;
    }
    return own;
  }

  private String title(Part.Mapping mapping, Shape shape, String id, String under) {
    String name = Draft.text(mapping, shape == Shape.BEHAVIOUR ? Key.BEHAVIOUR : Key.NAME);
    Item inherited = lexicon.items.get(id);
    if (name == null && inherited != null && inherited.inherited() != null) {
      name = inherited.inherited().name();
    }
    if (name == null && shape == Shape.RULE) {
      String condition = Draft.text(mapping, Key.CONDITION);
      name = condition == null ? "" : condition;
    } else if (name == null) {
      name = Flat.text(mapping);
    }
    String prefix = under.isEmpty() ? "" : "· ";
    return Matches.brief(prefix + (name.equals(id) ? id : id + " " + name));
  }
}
