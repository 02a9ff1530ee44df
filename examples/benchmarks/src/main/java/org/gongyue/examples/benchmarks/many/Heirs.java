package org.gongyue.examples.benchmarks.many;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A folder of communities that inherit the shipped template of a street and change little of it.
 */
final class Heirs {

  /** Scoring rules of the template with an amount that every community may set. */
  private static final List<String> FREE =
      List.of("V-02", "V-05", "V-10", "V-14", "V-19", "V-22", "V-25", "V-28", "V-31", "V-32");

  private static final int MOST_CHANGES = 5;

  private Heirs() {}

  /** Writes so many communities, and the template, below a new folder. */
  static Path write(Path conventions, int communities) throws IOException {
    Path root = Files.createTempDirectory("many-communities");
    Path template = conventions.resolve("wuxing").resolve("street");
    Path street = Files.createDirectories(root.resolve("wuxing").resolve("street"));
    try (Stream<Path> files = Files.list(template)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, street.resolve(file.getFileName()));
      }
    }
    SplittableRandom random = new SplittableRandom(20241130);
    for (int i = 0; i < communities; i++) {
      Path folder = Files.createDirectories(folder(root, i));
      Files.writeString(charter(root, i), charter(i));
      int changes = random.nextInt(MOST_CHANGES + 1);
      if (changes > 0) {
        StringBuilder list = new StringBuilder("正面:\n");
        int first = random.nextInt(FREE.size());
        for (int change = 0; change < changes; change++) {
          list.append("  - 编号: ").append(FREE.get((first + change) % FREE.size()));
          list.append("\n    得分: ").append(3 + random.nextInt(3)).append('\n');
        }
        Files.writeString(folder.resolve("rewards-penalties.yaml"), list);
      }
    }
    return root;
  }

  private static Path folder(Path root, int number) {
    return root.resolve("wuxing").resolve(String.format(Locale.ROOT, "c%05d", number));
  }

  /** The 公约 of a community. */
  static Path charter(Path root, int number) {
    return folder(root, number).resolve("convention.yaml");
  }

  private static String charter(int number) {
    return String.format(
        Locale.ROOT,
        """
        编号: wuxing/c%05d
        版本: 2024
        名称: 第%d社区“人人社区”公约
        继承: {编号: wuxing/street, 版本: 2024}
        通过: {机构: 居民代表大会, 日期: 2023-12-04, 应到: 120, 实到: 85, 赞成: 70}
        备案: {机构: 五星街道办事处, 日期: 2023-12-08}
        公示: {自: 2023-12-11, 至: 2023-12-25, 异议: {受理: 社区居委会}}
        生效: {自: 2024-01-01, 至: 2024-12-31}
        """,
        number,
        number);
  }

  static void delete(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
