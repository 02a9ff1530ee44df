package org.gongyue.workbench.browser;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;

/** The pictures that the READMEs show, renewed with {@code -Dpictures.update=true}. */
final class Pictures {

  private static final boolean WANTED = Boolean.getBoolean("pictures.update");
  private static final Path FOLDER = Path.of("pictures");
  private static final Set<String> NAMES =
      Set.of(
          "workbench-problem",
          "workbench-form",
          "workbench-suites",
          "workbench-compare",
          "workbench-preview",
          "publish-index-1280",
          "publish-commons-1280",
          "statement-390");

  private static final int COLOURS = 128;
  private static final int NEAR = 60;
  private static final int HIGHEST = 1_100;

  private Pictures() {}

  /** Keeps the upper part of a picture, in few colours, if a README shows it. */
  static void keep(String name, Path picture) {
    if (!WANTED || !NAMES.contains(name)) {
      return;
    }
    try {
      Files.createDirectories(FOLDER);
      BufferedImage whole = ImageIO.read(picture.toFile());
      int height = Math.min(whole.getHeight(), HIGHEST);
      BufferedImage small = inFewColours(whole.getSubimage(0, 0, whole.getWidth(), height));
      ImageIO.write(small, "png", FOLDER.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With the colours that most of it has, and the nearest of them for all others. */
  private static BufferedImage inFewColours(BufferedImage image) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        counts.merge(image.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
      }
    }
    int[] palette = palette(counts);
    IndexColorModel colours =
        new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage small =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int colour = image.getRGB(x, y) & 0xFFFFFF;
        int index = nearest.computeIfAbsent(colour, one -> nearest(one, palette));
        small.getRaster().setSample(x, y, 0, index);
      }
    }
    return small;
  }

  /**
   * Those that are there most often, each unlike all before it, so that a small mark has its own.
   */
  private static int[] palette(Map<Integer, Integer> counts) {
    List<Integer> often =
        counts.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<Integer, Integer> one) -> -one.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    List<Integer> chosen = new ArrayList<>();
    for (int colour : often) {
      if (chosen.size() < COLOURS
          && chosen.stream().allMatch(one -> distance(one, colour) > NEAR)) {
        chosen.add(colour);
      }
    }
    return chosen.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int distance(int one, int other) {
    int red = (one >> 16) - (other >> 16);
    int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
    int blue = (one & 0xFF) - (other & 0xFF);
    return red * red + green * green + blue * blue;
  }

  private static int nearest(int colour, int[] palette) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.length; i++) {
      int distance = distance(colour, palette[i]);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
