package io.shouwen.audit.store;

import io.shouwen.audit.domain.Anchor;
import io.shouwen.shared.Environment;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * The last link of the chain that this node saw, in the file {@code audit.anchor} of the data
 * folder, outside of the database: so a chain whose end was cut off is noticed.
 */
@ApplicationScoped
public class AnchorFile {
  private final Path file = Environment.dataFolder().resolve("audit.anchor");

  /** Empty before the first. */
  public synchronized Optional<Anchor> read() {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      List<String> words = List.of(Files.readString(file).strip().split(" "));
      return Optional.of(new Anchor(Long.parseLong(words.get(0)), words.get(1)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whole or not at all. */
  public synchronized void write(Anchor anchor) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path part = file.resolveSibling("audit.anchor.part");
      Files.writeString(part, anchor.seq() + " " + anchor.hash());
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
