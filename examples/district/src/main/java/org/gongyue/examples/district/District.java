package org.gongyue.examples.district;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.gongyue.convention.Convention;
import org.gongyue.convention.Indicator;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.community.CommunityPage;
import org.gongyue.dsl.community.CommunityReport;
import org.gongyue.engine.RuleBook;
import org.gongyue.engine.RuleBooks;
import org.gongyue.measure.Period;

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
   * CONVENTIONS OUT [DIVISOR]} writes a log and a page for each into a folder; a divisor makes all
   * of it that much smaller.
   */
  public static void main(String[] arguments) throws Exception {
    Path conventions = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    int divisor = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Files.createDirectories(folder);
    for (Place place : PLACES) {
      Convention convention = place.load(conventions);
      int accounts = Math.max(12, place.accounts() / divisor);
      Year year = Year.of(convention, accounts, Math.max(200, place.records() / divisor));
      String name = place.convention().replace('/', '-');
      Files.write(folder.resolve(name + ".jsonl"), year.lines());
      CommunityReport report = report(convention, year);
      Files.writeString(folder.resolve(name + ".html"), CommunityPage.html(report, Locale.CHINESE));
      out.println(told(place, year, report));
    }
  }

  private static CommunityReport report(Convention convention, Year year) {
    RuleBooks rules = RuleBooks.of(List.of(RuleBook.compile(convention)));
    String group = convention.groups().isEmpty() ? null : convention.groups().get(0);
    Period all = Period.parse(String.valueOf(Year.YEAR));
    return CommunityReport.of(rules, year.events(), all, group, null, () -> {});
  }

  /** A place in two lines: what became of its records, and its indicators at the end. */
  private static String told(Place place, Year year, CommunityReport report) {
    StringBuilder told = new StringBuilder(place.convention());
    told.append("：").append(report.community().accounts()).append(" 个账户，");
    told.append(year.events().size()).append(" 条记录");
    report.statuses().forEach((status, count) -> told.append("，" + status + " " + count));
    told.append("\n  ").append(report.community().latest());
    Indicator shortest = report.shortest(report.community());
    return shortest == null ? told.toString() : told + "，短板：" + shortest.name();
  }
}
