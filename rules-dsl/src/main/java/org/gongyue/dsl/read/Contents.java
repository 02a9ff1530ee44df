package org.gongyue.dsl.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongyue.dsl.diagnostic.Diagnostics;
import org.gongyue.dsl.sentence.SentenceReader;
import org.gongyue.dsl.sentence.SentenceRule;
import org.gongyue.dsl.yaml.Node;
import org.gongyue.dsl.yaml.YamlFile;

/** What the files of conventions hold: what is on the disk, or what somebody is typing. */
public interface Contents {

  /** What is on the disk. */
  Contents DISK =
      new Contents() {
        @Override
        public List<String> names(Path folder) throws IOException {
          try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
          }
        }

        @Override
        public boolean exists(Path file) {
          return Files.exists(file);
        }

        @Override
        public Node tree(Path file, String name, Diagnostics out) {
          return YamlFile.read(file, name, out);
        }

        @Override
        public List<SentenceRule> sentences(Path file, String name, Diagnostics out) {
          return SentenceReader.read(file, name, out);
        }
      };

  /** The names of what is in a folder, in order. */
  List<String> names(Path folder) throws IOException;

  /** Whether there is such a file. */
  boolean exists(Path file);

  /**
   * The tree of a file that is there.
   *
   * @param name how diagnostics name it
   * @return null if it could not be read, and then the reasons were added, which are errors
   */
  Node tree(Path file, String name, Diagnostics out);

  /**
   * The sentence rules of a file that is there.
   *
   * @param name how diagnostics name it
   */
  List<SentenceRule> sentences(Path file, String name, Diagnostics out);
}
