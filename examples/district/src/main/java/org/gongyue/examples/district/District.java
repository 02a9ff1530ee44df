package org.gongyue.examples.district;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongyue.convention.Convention;
import org.gongyue.convention.UnitOfAccount;
import org.gongyue.decision.Status;
import org.gongyue.dsl.Conventions;
import org.gongyue.engine.Chronicle;
import org.gongyue.engine.RuleBook;
import org.gongyue.event.Event;

/**
 * A district for a year: communities of 20,000 households and the services and organisations beside
 * them, each with its own convention.
 */
public final class District {

  /**
   * A community or a service of the district.
   *
   * @param convention the id of its convention
   * @param accounts how many households there are, or accounts of whatever kind comes first
   * @param records how many records are made in a year
   */
  public record Place(String convention, int accounts, int records) {

    /** Its convention, from the folder that has all of them. */
    public Convention load(Path conventions) throws Exception {
      return Conventions.load(conventions.resolve(convention));
    }
  }

  private static final List<Place> PLACES =
      List.of(
          new Place("wuxing/sanbao-jie", 3_000, 30_000),
          new Place("wuxing/baiyun-xincun", 2_600, 26_000),
          new Place("beigang/xinggang-lu", 2_400, 24_000),
          new Place("hehuachi/hehuachi", 2_800, 28_000),
          new Place("wutong-yuan", 2_000, 20_000),
          new Place("village/xiangtan", 1_200, 12_000),
          new Place("services/time-bank", 2_400, 24_000),
          new Place("learning/chuanxishe", 2_100, 21_000),
          new Place("party/four-levels", 1_500, 15_000),
          new Place("services/two-lists-one-response", 30, 6_000),
          new Place("services/red-property", 40, 2_000),
          new Place("learning/chuangyitai", 60, 3_000));

  private District() {}

  /** The places of the district. */
  public static List<Place> places() {
    return PLACES;
  }

  /**
   * Makes up the year of each place, scores it, and tells what came of it: {@code District
   * CONVENTIONS OUT [DIVISOR]} writes a log for each into a folder; a divisor makes all of it that
   * much smaller.
   */
  public static void main(String[] arguments) throws Exception {
    Path conventions = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    int divisor = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Files.createDirectories(folder);
    for (Place place : PLACES) {
      Convention convention = place.load(conventions);
      Year year =
          Year.of(
              convention,
              Math.max(12, place.accounts() / divisor),
              Math.max(200, place.records() / divisor));
      Files.write(folder.resolve(place.convention().replace('/', '-') + ".jsonl"), year.lines());
      out.println(told(place, convention, year));
    }
  }

  /** A place in a line: what became of its records, and what all accounts have at the end. */
  private static String told(Place place, Convention convention, Year year) {
    Chronicle chronicle = Chronicle.of(RuleBook.compile(convention));
    Map<Status, Integer> by = new EnumMap<>(Status.class);
    for (Event event : year.events()) {
      by.merge(chronicle.take(event).status(), 1, Integer::sum);
    }
    StringBuilder line = new StringBuilder(place.convention());
    line.append("：").append(chronicle.accounts().size()).append(" 个账户，");
    line.append(year.events().size()).append(" 条记录");
    by.forEach((status, count) -> line.append("，").append(status).append(' ').append(count));
    for (UnitOfAccount unit : convention.units()) {
      BigDecimal sum =
          chronicle.accounts().stream()
              .map(account -> account.balance(unit.name()))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      line.append("；").append(unit.name()).append(' ').append(sum.toPlainString());
    }
    return line.toString();
  }
}
