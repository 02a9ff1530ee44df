package org.gongyue.examples.district;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.gongyue.convention.Attribute;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Fact;
import org.gongyue.event.AccountId;

/** Who belongs to a community: its accounts, in which groups they are and what is known of them. */
final class People {

  private static final int BUILDINGS = 12;
  private static final int OTHERS = 60;

  private final Convention convention;
  private final int size;

  /**
   * @param size how many accounts of the convention's first kind there are
   */
  People(Convention convention, int size) {
    this.convention = convention;
    this.size = size;
  }

  /** One of a kind; some households do more than others. */
  AccountId account(String kind, SplittableRandom random) {
    if (!kind.equals(AccountId.HOUSEHOLD)) {
      int all = kind.equals(convention.accountKinds().get(0)) ? size : OTHERS;
      return new AccountId(kind, "%s%02d".formatted(kind.substring(0, 1), random.nextInt(all)));
    }
    // The square makes some households more active than others.
    double active = random.nextDouble();
    return household((int) (active * active * size));
  }

  /** The household of a number. */
  static AccountId household(int household) {
    int flat = household / BUILDINGS;
    return AccountId.household(
        "%d-%d-%d%02d"
            .formatted(household % BUILDINGS + 1, flat % 5 + 1, flat / 25 + 1, flat / 5 % 5 + 1));
  }

  String actor(AccountId account, SplittableRandom random) {
    return "r-" + account.id() + "-" + (1 + random.nextInt(3));
  }

  /** The groups of an account: a household's building always, and those that are declared. */
  Map<String, String> groups(AccountId account) {
    Map<String, String> groups = new LinkedHashMap<>();
    String[] parts = account.id().split("-", 3);
    boolean household = account.kind().equals(AccountId.HOUSEHOLD);
    int building =
        household
            ? Integer.parseInt(parts[0])
            : 1 + Math.floorMod(account.id().hashCode(), BUILDINGS);
    if (household) {
      groups.put("楼栋", parts[0]);
    }
    for (String kind : convention.groups()) {
      groups.put(
          kind,
          switch (kind) {
            case "楼栋" -> String.valueOf(building);
            case "单元", "楼道" -> building + "-" + (household ? parts[1] : "1");
            default -> String.valueOf(1 + (building - 1) / 4);
          });
    }
    return groups;
  }

  /** What is known of an account and of who acts for it: the same each time. */
  Map<String, Object> facts(AccountId account, String actor) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (Fact fact : convention.facts()) {
      String whose = fact.about() == Fact.About.ACTOR ? actor : account.toString();
      facts.put(fact.name(), value(fact.attribute(), new SplittableRandom(hash(whose, fact))));
    }
    return facts;
  }

  private static long hash(String whose, Fact fact) {
    return 31L * whose.hashCode() + fact.name().hashCode();
  }

  private static Object value(Attribute known, SplittableRandom random) {
    return switch (known.type()) {
      case TEXT ->
          known.options().isEmpty()
              ? "如实填写"
              : known.options().get(random.nextInt(known.options().size()));
      // Most people agree; few have what is rare enough to be asked for.
      case BOOLEAN -> (random.nextInt(4) == 0) != known.name().contains("同意");
      case DATE -> LocalDate.of(2000, 1, 1).plusDays(random.nextInt(8_000)).toString();
      case NUMBER -> {
        int least = known.least() == null ? 0 : known.least().intValue();
        int most = known.most() == null ? least + 10 : known.most().intValue();
        yield BigDecimal.valueOf(least + (long) random.nextInt(most - least + 1));
      }
    };
  }
}
