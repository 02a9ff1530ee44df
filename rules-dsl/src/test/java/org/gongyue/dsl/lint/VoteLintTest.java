package org.gongyue.dsl.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.gongyue.dsl.Conventions;
import org.gongyue.dsl.Folders;
import org.gongyue.dsl.Written;
import org.gongyue.dsl.diagnostic.Code;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether enough came to the assembly, and enough of them were in favour. */
final class VoteLintTest {

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0} {1} {2}/{3}/{4}: {5}")
  @CsvSource({
    // urban: more than half of 120 is 61; more than half of 61 is 31
    "居民会议, 按人, 120, 61, 31, ''",
    "居民会议, 按人, 120, 60, 31, NOT_ENOUGH_PRESENT",
    "居民会议, 按户, 120, 61, 30, NOT_ENOUGH_IN_FAVOUR",
    "居民会议, 按人, 120, 60, 30, NOT_ENOUGH_PRESENT NOT_ENOUGH_IN_FAVOUR",
    // villages: more than half of the villagers, or two thirds of the households: 80 of 120
    "村民会议, 按人, 120, 61, 31, ''",
    "村民会议, 按户, 120, 80, 41, ''",
    "村民会议, 按户, 120, 79, 41, NOT_ENOUGH_PRESENT",
    // representatives: two thirds, of which no text is certain
    "村民代表会议, 按人, 60, 40, 21, ADOPTED_BY_REPRESENTATIVES",
    "村民代表会议, 按人, 60, 39, 20, ADOPTED_BY_REPRESENTATIVES QUORUM_DOUBTFUL",
    "居民代表大会, 按人, 60, 40, 20, ADOPTED_BY_REPRESENTATIVES QUORUM_DOUBTFUL",
    // nobody knows what holds for another body
    "业主大会, 按人, 120, 1, 0, ''",
  })
  void numbersAreJudgedByTheLawOfTheAssembly(
      String body, String counted, int expected, int present, int inFavour, String codes)
      throws Exception {
    String vote = "应到: %d, 实到: %d, 赞成: %d, 计票: %s".formatted(expected, present, inFavour, counted);
    assertEquals(codes, codes(body, "2023-11-20", vote));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-30, NOT_ENOUGH_PRESENT",
    "2026-01-01, QUORUM_DOUBTFUL",
  })
  void theAmendedLawIsToBeVerified(String day, String code) throws Exception {
    assertEquals(code, codes("居民会议", day, "应到: 120, 实到: 60, 赞成: 31"));
  }

  private String codes(String body, String day, String vote) throws Exception {
    String charter = Files.readString(Folders.small().resolve("convention.yaml"));
    charter =
        charter
            .replace("居民会议", body)
            .replace("2023-11-20", day)
            .replace("应到: 120, 实到: 85, 赞成: 70", vote)
            .replace("2023-11-27", "2026-02-01")
            .replace("自: 2023-12-01, 至: 2023-12-15", "自: 2026-02-01, 至: 2026-02-15")
            .replace("自: 2024-01-01, 至: 2024-12-31", "自: 2026-03-01, 至: 2026-12-31");
    Written.in(folder).charter(charter);
    List<Code> found =
        Conventions.check(folder).diagnostics().stream().map(d -> d.code()).distinct().toList();
    return found.stream().map(Code::name).collect(Collectors.joining(" "));
  }
}
