package org.gongyue.dsl.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Fact;
import org.gongyue.convention.Responsibility;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.dsl.diagnostic.Code;
import org.gongyue.dsl.diagnostic.Diagnostic;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.diagnostic.Nearest;
import org.gongyue.dsl.diagnostic.Position;
import org.gongyue.dsl.sentence.SentenceReader;
import org.gongyue.dsl.sentence.SentenceRule;
import org.gongyue.dsl.vocabulary.Document;
import org.gongyue.dsl.vocabulary.Key;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.Scalar;
import org.gongyue.dsl.yaml.YamlFile;
import org.gongyue.measure.Target;

/** Reads the folder of one convention. */
public final class ConventionReader {

  /** The 公约, without which a folder is no convention. */
  public static final String CONVENTION = Document.CONVENTION.file();

  private static final String REWARDS_PENALTIES = Document.REWARDS_PENALTIES.file();
  private static final String REDEMPTION = Document.REDEMPTION.file();
  private static final List<String> FILES =
      List.of(CONVENTION, REWARDS_PENALTIES, REDEMPTION, SentenceReader.FILE);

  private final Map<String, byte[]> instead = new HashMap<>();

  private final Path folder;
  private final List<Path> heirs;
  private final Bases bases;
  private final Consumer<Path> sought;
  private final Diagnostics out;
  private final Symbols symbols;
  private final List<Delegation> delegations = new ArrayList<>();
  private final List<Added> added = new ArrayList<>();
  private boolean sentencesAreWhole = true;
  private Documents documents;
  private Map<String, Position> overrides = Map.of();
  private Layout layout;
  private boolean trustsDrl;
  private boolean acceptsDraft;

  /**
   * A reader of one folder, for one reading.
   *
   * @param out takes what is wrong
   */
  public ConventionReader(Path folder, Diagnostics out) {
    this(folder, new Bases(), base -> {}, out);
  }

  /**
   * A reader of one folder, for one reading.
   *
   * @param bases those that were read for others
   * @param sought is told each folder in which a base is looked for, whether there is one or not,
   *     before anything in it is read
   * @param out takes what is wrong
   */
  public ConventionReader(Path folder, Bases bases, Consumer<Path> sought, Diagnostics out) {
    this(folder, List.of(), bases, sought, out);
  }

  /**
   * A reader of a base.
   *
   * @param heirs the conventions that inherit it, by their real paths
   */
  ConventionReader(
      Path folder, List<Path> heirs, Bases bases, Consumer<Path> sought, Diagnostics out) {
    this.folder = folder;
    this.heirs = List.copyOf(heirs);
    this.bases = bases;
    this.sought = sought;
    this.out = out;
    this.symbols = new Symbols(out);
    this.layout = Layout.empty(Position.start(name(CONVENTION)));
  }

  /**
   * Where each article, behaviour, rule and reward is written, by its id; and where keys of what is
   * inherited are overridden, by id and key: {@code V-01 得分}.
   */
  public Map<String, Position> origins() {
    Map<String, Position> origins = new HashMap<>(overrides);
    origins.putAll(symbols.origins());
    for (SentenceRule one : documents == null ? List.<SentenceRule>of() : documents.sentences()) {
      // The only rule of a behaviour has the behaviour's id, which is written elsewhere.
      String id = one.id().text();
      if (!one.id().position().equals(origins.get(id))) {
        origins.put(id + " " + Key.RULES.chinese(), one.id().position());
      }
    }
    return origins;
  }

  /** The 编号 that the files say, whatever else is wrong with them; null if they say none. */
  public String id() {
    return documents == null ? null : Lookup.text(documents.charter(), Key.ID);
  }

  /** What was read, for its heirs. */
  Base asBase() {
    return new Base(documents, delegations, overrides);
  }

  /** The documents that were read, with what is inherited; null if they could not be had. */
  public Documents documents() {
    return documents;
  }

  /**
   * Reads documents that another reader read, or others like them: as they stand, whatever a base
   * allows.
   *
   * @return null if there is an error in them, and then the errors were added
   */
  public static Convention read(Documents documents, Diagnostics out) {
    ConventionReader reader = new ConventionReader(Path.of(""), out);
    reader.documents = documents;
    return reader.effective();
  }

  /** What was read besides the convention. */
  public Layout layout() {
    return layout;
  }

  /**
   * The folder of the convention that one in a folder, there or not, would inherit by an id: it is
   * sought in the folders above.
   */
  public static Optional<Path> base(Path folder, String id) {
    Path base = BaseFinder.find(folder, id, Contents.DISK, path -> {});
    return Optional.ofNullable(base).map(found -> BaseFinder.named(folder, found));
  }

  /** Reads the convention; null if there is an error in it. */
  public Convention read() {
    refuseUnknownFiles();
    documents =
        new Documents(
            tree(CONVENTION), tree(REWARDS_PENALTIES), tree(REDEMPTION), sentences(), Map.of());
    if (!inherit()) {
      return null;
    }
    require(documents.charter(), CONVENTION, Code.FILE_MISSING);
    require(documents.list(), REWARDS_PENALTIES, Code.FILE_MISSING);
    require(documents.catalogue(), REDEMPTION, Code.NO_CATALOGUE);
    return effective();
  }

  /** Puts the documents into those of the base, if there is one; false if it cannot be had. */
  private boolean inherit() {
    Node value = Lookup.value(documents.charter(), Key.EXTENDS);
    if (value != null) {
      Base base = new BaseFinder(folder, heirs, bases, sought, out).read(value);
      if (base == null) {
        return false;
      }
      Merge merge = new Merge(base, out);
      documents = merge.with(documents);
      overrides = merge.overrides();
      delegations.addAll(base.delegations());
      added.addAll(merge.added());
    }
    Delegation delegation = Delegation.of(documents.charter(), out);
    if (delegation != null) {
      delegations.add(delegation);
    }
    return true;
  }

  private Convention effective() {
    Node charterTree = documents.charter();
    Node listTree = documents.list();
    Node catalogueTree = documents.catalogue();
    layout =
        Layout.of(layout.start(), charterTree, listTree, new IgnoreReader(out).read(charterTree));
    Charter charter =
        charterTree == null
            ? null
            : new CharterReader(symbols, out, acceptsDraft).read(charterTree);
    ListReader list =
        new ListReader(
            symbols, charter, new SentenceRules(documents.sentences(), sentencesAreWhole), out);
    CatalogueReader catalogue = new CatalogueReader(symbols, charter, out);
    declare(charter, charterTree);
    if (listTree != null) {
      list.declare(listTree);
    }
    if (catalogueTree != null) {
      catalogue.declare(catalogueTree);
    }
    if (listTree != null) {
      list.read(listTree);
    }
    if (catalogueTree != null) {
      catalogue.read(catalogueTree);
    }
    List<UnitOfAccount> units =
        charter == null || charter.units() == null
            ? List.of()
            : new UnitLivesReader(symbols, out).read(charterTree, charter.units());
    NamedRules rules = new NamedRules(list.behaviours(), out);
    symbols.together().forEach(names -> rules.tellOverlaps(names.targets(), names.places()));
    List<Attribute> facts =
        charter == null
            ? List.of()
            : charter.facts().facts().stream().map(Fact::attribute).toList();
    added.forEach(one -> one.check(list.behaviours(), facts, out));
    List<Responsibility> responsibilities =
        new ResponsibilitiesReader(symbols, charter, documents.omitted(), name(CONVENTION), out)
            .read(charterTree);
    tellOfOmitted();
    return out.hasErrors() ? null : convention(charter, units, list, catalogue, responsibilities);
  }

  /** Where something still names what was omitted, the author should look at the 取消 too. */
  private void tellOfOmitted() {
    Map<String, Position> omitted = documents.omitted();
    for (Diagnostic found : omitted.isEmpty() ? List.<Diagnostic>of() : out.all()) {
      boolean isName =
          found.code() == Code.UNKNOWN_TARGET
              || found.code() == Code.UNKNOWN_SEEN_IN
              || found.code() == Code.NO_SUCH_BEHAVIOUR;
      if (isName && omitted.containsKey(found.values().get(0))) {
        Object name = found.values().get(0);
        out.add(Code.OMITTED_BUT_NAMED, omitted.get(name), name, found.position());
      }
    }
  }

  private static Convention convention(
      Charter charter,
      List<UnitOfAccount> units,
      ListReader list,
      CatalogueReader catalogue,
      List<Responsibility> responsibilities) {
    return new Convention(
        charter.id(),
        charter.version(),
        charter.name(),
        charter.zone(),
        charter.life(),
        charter.officeTerm(),
        charter.accountKinds(),
        units,
        charter.categories(),
        charter.commons(),
        charter.articles(),
        list.behaviours(),
        list.limits(),
        charter.sameAct(),
        catalogue.rewards(),
        charter.facts().facts(),
        list.gates(),
        charter.groups(),
        list.gradings(),
        list.settlements(),
        charter.objections(),
        catalogue.transfers(),
        catalogue.budgets(),
        responsibilities,
        list.indicators(),
        charter.masked());
  }

  private void declare(Charter charter, Node tree) {
    if (charter == null || charter.categories() == null || charter.commons() == null) {
      symbols.isMissingSome();
    } else {
      for (String category : charter.categories()) {
        Target target = new Target(Target.Kind.CATEGORY, category);
        Position position = place(tree, Key.CATEGORIES, category);
        symbols.declare(category, target, position, Code.DUPLICATE_NAME);
      }
      for (String commons : charter.commons()) {
        Target target = new Target(Target.Kind.COMMONS, commons);
        Position position = place(tree, Key.COMMONS, commons);
        symbols.declare(commons, target, position, Code.DUPLICATE_NAME);
      }
    }
    if (charter != null) {
      symbols.groups(charter.groups());
      symbols.accountKinds(charter.accountKinds() == null ? List.of() : charter.accountKinds());
    }
    if (charter != null && charter.units() != null) {
      symbols.units(charter.units());
    }
  }

  /** Where a name of a list is written; the beginning of the file if it is the default. */
  private static Position place(Node tree, Key key, String name) {
    if (tree instanceof Node.Mapping mapping) {
      for (Node.Entry entry : mapping.entries()) {
        if (key.is(entry.key().text())) {
          return entry.value() instanceof Node.Sequence list
              ? list.items().stream()
                  .filter(item -> item instanceof Scalar scalar && scalar.text().equals(name))
                  .map(Node::position)
                  .findFirst()
                  .orElse(list.position())
              : entry.value().position();
        }
      }
    }
    return tree.position();
  }

  /** The tree of a file; null if it is not there or could not be read. */
  private Node tree(String file) {
    if (!exists(file)) {
      return null;
    }
    byte[] other = instead.get(file);
    Node tree =
        other == null
            ? bases.contents().tree(folder.resolve(file), name(file), out)
            : YamlFile.read(other, name(file), out);
    if (tree == null) {
      symbols.isMissingSome();
    }
    return tree;
  }

  /** The sentence rules; none if the file is not there. */
  private List<SentenceRule> sentences() {
    if (!exists(SentenceReader.FILE)) {
      return List.of();
    }
    Diagnostics found = new Diagnostics();
    Path path = folder.resolve(SentenceReader.FILE);
    byte[] other = instead.get(SentenceReader.FILE);
    List<SentenceRule> rules =
        other == null
            ? bases.contents().sentences(path, name(SentenceReader.FILE), found)
            : SentenceReader.read(other, name(SentenceReader.FILE), found);
    out.addErrors(found);
    sentencesAreWhole = !found.hasErrors();
    return rules;
  }

  private boolean exists(String file) {
    return instead.containsKey(file) || bases.contents().exists(folder.resolve(file));
  }

  /** Adds a diagnostic if a file is neither here nor in a base. */
  private void require(Node tree, String file, Code ifMissing) {
    if (tree == null && !exists(file)) {
      out.add(ifMissing, Position.start(name(file)), file);
      if (ifMissing == Code.FILE_MISSING) {
        symbols.isMissingSome();
      }
    }
  }

  /** How diagnostics name a file: as the folder was named, with slashes on every system. */
  private String name(String file) {
    return folder.resolve(file).toString().replace('\\', '/');
  }

  /** A misspelt file name must not make a document disappear. */
  private void refuseUnknownFiles() {
    try {
      List<String> names = bases.contents().names(folder);
      names.stream()
          .filter(name -> name.endsWith(".drl") && !trustsDrl)
          .forEach(
              name -> out.add(Code.RAW_DRL, Position.start(name(name)), name, SentenceReader.FILE));
      names.stream()
          .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".dslr"))
          .filter(name -> !FILES.contains(name))
          .forEach(
              name ->
                  out.suggest(
                      Nearest.to(name, FILES),
                      Code.UNKNOWN_FILE,
                      Position.start(name(name)),
                      name,
                      String.join("、", FILES)));
    } catch (IOException | UncheckedIOException e) {
      out.add(Code.FILE_UNREADABLE, Position.start(name(CONVENTION)));
    }
  }

  /** Steps of the legal life may be missing: then the convention is a draft, never in force. */
  public void acceptDraft() {
    acceptsDraft = true;
  }

  /** The host itself looks after the DRL in the folder; never in that of a base. */
  public void trustDrl() {
    trustsDrl = true;
  }

  /** Reads this instead of what one of the files holds, to know what it would mean. */
  public void instead(String file, byte[] content) {
    instead.put(file, content.clone());
  }
}
