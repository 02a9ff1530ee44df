package org.gongyue.convention;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * One version of one community's convention (公约) together with its reward-penalty list (奖惩清单) and
 * redemption catalogue (兑换目录).
 *
 * <p>The engine trusts a convention to be consistent: names that are referred to exist, ids are
 * unique, expressions are well typed. The reader of the convention language guarantees it.
 *
 * @param id the community's id, such as {@code wuxing/sanbao-jie}
 * @param version the version, such as {@code 2024}
 * @param name the title of the convention
 * @param zone the community's time zone, in which every day and window is meant
 * @param life the dates on which the version came to life
 * @param officeTerm the term of office (届期); null if it is not stated
 * @param accountKinds the kinds of account, the default first (计分单位); at least one
 * @param units the units of account, the default first (币种); at least one
 * @param categories the categories (类别)
 * @param commons the commons (共同体)
 * @param articles the articles (条款) of the convention
 * @param behaviours the positive and negative behaviours with their scoring rules
 * @param limits limits over more than one rule
 * @param sameAct which events of one deed count (同一行为); null if it is not stated
 * @param rewards the redemption catalogue
 * @param facts what hosts say of accounts and actors (事实)
 * @param gates who is not rated (不计分)
 * @param groups the kinds of groups of accounts, such as {@code 楼栋} (组)
 * @param gradings the gradings (评级); one may read those before it
 * @param settlements what accounts earn or lose when periods close (结算), in order
 * @param objections how to object to what was posted (记分异议); null if nobody may
 * @param transfers the kinds of transfer between accounts (转让)
 * @param budgets what may be spent on all rewards together (预算)
 * @param responsibilities what roles have to do and may do (责任清单)
 * @param indicators by what people see how far the community has come (指标); a composed one reads
 *     those before it
 * @param masked the kinds of account whose ids are shown to nobody but themselves (遮盖)
 */
public record Convention(
    String id,
    String version,
    String name,
    ZoneId zone,
    Life life,
    OfficeTerm officeTerm,
    List<String> accountKinds,
    List<UnitOfAccount> units,
    List<String> categories,
    List<String> commons,
    List<Article> articles,
    List<Behaviour> behaviours,
    List<Limit> limits,
    SameAct sameAct,
    List<Reward> rewards,
    List<Fact> facts,
    List<Gate> gates,
    List<String> groups,
    List<Grading> gradings,
    List<Settlement> settlements,
    Objections objections,
    List<TransferRule> transfers,
    List<Budget> budgets,
    List<Responsibility> responsibilities,
    List<Indicator> indicators,
    List<String> masked) {

  public Convention {
    accountKinds = List.copyOf(accountKinds);
    units = List.copyOf(units);
    categories = List.copyOf(categories);
    commons = List.copyOf(commons);
    articles = List.copyOf(articles);
    behaviours = List.copyOf(behaviours);
    limits = List.copyOf(limits);
    rewards = List.copyOf(rewards);
    facts = List.copyOf(facts);
    gates = List.copyOf(gates);
    groups = List.copyOf(groups);
    gradings = List.copyOf(gradings);
    settlements = List.copyOf(settlements);
    transfers = List.copyOf(transfers);
    budgets = List.copyOf(budgets);
    responsibilities = List.copyOf(responsibilities);
    indicators = List.copyOf(indicators);
    masked = List.copyOf(masked);
  }

  /** A convention with no more than behaviours and rewards, and what holds of both. */
  public Convention(
      String id,
      String version,
      String name,
      ZoneId zone,
      Life life,
      OfficeTerm officeTerm,
      List<String> accountKinds,
      List<UnitOfAccount> units,
      List<String> categories,
      List<String> commons,
      List<Article> articles,
      List<Behaviour> behaviours,
      List<Limit> limits,
      SameAct sameAct,
      List<Reward> rewards) {
    this(
        id,
        version,
        name,
        zone,
        life,
        officeTerm,
        accountKinds,
        units,
        categories,
        commons,
        articles,
        behaviours,
        limits,
        sameAct,
        rewards,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The same with another life, such as a draft as if it were in force. */
  public Convention with(Life other) {
    return new Convention(
        id,
        version,
        name,
        zone,
        other,
        officeTerm,
        accountKinds,
        units,
        categories,
        commons,
        articles,
        behaviours,
        limits,
        sameAct,
        rewards,
        facts,
        gates,
        groups,
        gradings,
        settlements,
        objections,
        transfers,
        budgets,
        responsibilities,
        indicators,
        masked);
  }

  /** What the formulas of a behaviour may read by name: its attributes, and the facts. */
  public List<Attribute> readable(Behaviour behaviour) {
    return Stream.concat(behaviour.attributes().stream(), facts.stream().map(Fact::attribute))
        .toList();
  }

  /** What the formulas of a kind of transfer may read by name: its attributes, and the facts. */
  public List<Attribute> readable(TransferRule transfer) {
    return Stream.concat(transfer.attributes().stream(), facts.stream().map(Fact::attribute))
        .toList();
  }

  /** What the formulas of gates and rewards may read by name: the facts. */
  public List<Attribute> readable() {
    return facts.stream().map(Fact::attribute).toList();
  }

  /**
   * The legal life of a version: adoption (通过), filing (备案), publication (公示), force (生效). The
   * engine asks whether each step was made and on which days the version is in force; who voted and
   * how to object are for people, and for the checks.
   *
   * @param adoption by the assembly; null if it was not adopted
   * @param filing with the street or town; null if it was not filed
   * @param publication null if it was not published
   * @param from the first day in force
   * @param until the last day in force; null while no end is set
   */
  public record Life(
      Adoption adoption, Act filing, Publication publication, LocalDate from, LocalDate until) {

    /**
     * What an assembly adopted on a day.
     *
     * @param body the assembly, such as {@code 居民会议}; null if it is not named
     * @param vote how it voted; null if that is not said
     */
    public record Adoption(String body, LocalDate day, Vote vote) {
      /** An adoption of which no numbers are known. */
      public Adoption(String body, LocalDate day) {
        this(body, day, null);
      }
    }

    /**
     * The numbers of a vote. Each may be null where it is not known.
     *
     * @param counted what is counted
     * @param expected how many belong to the assembly (应到)
     * @param present how many came (实到)
     * @param inFavour how many were in favour (赞成)
     */
    public record Vote(Counting counted, Long expected, Long present, Long inFavour) {}

    /** What a vote counts (计票). */
    public enum Counting {
      /** Each person (按人). */
      PERSONS,
      /** One of each household (按户). */
      HOUSEHOLDS
    }

    /**
     * What a body did on a day.
     *
     * @param body the body, such as {@code 街道办事处}; null if it is not named
     */
    public record Act(String body, LocalDate day) {}

    /**
     * When the text was on public display.
     *
     * @param until the last day; null if no end was set
     * @param objection how to object meanwhile (异议); null if nothing is said of it
     */
    public record Publication(LocalDate from, LocalDate until, Objection objection) {
      /** A publication that says nothing of objections. */
      public Publication(LocalDate from, LocalDate until) {
        this(from, until, null);
      }
    }

    /**
     * When and to whom residents may object to a published text.
     *
     * @param from the first day
     * @param until the last day; null if no end was set
     * @param receiver who takes objections (受理), such as {@code 社区居委会}
     */
    public record Objection(LocalDate from, LocalDate until, String receiver) {}

    /**
     * Whether events of a day fall under this version. A version that was not adopted, filed and
     * published is never in force, whatever its dates say.
     */
    public boolean inForceOn(LocalDate day) {
      return adoption != null
          && filing != null
          && publication != null
          && !day.isBefore(from)
          && (until == null || !day.isAfter(until));
    }
  }
}
