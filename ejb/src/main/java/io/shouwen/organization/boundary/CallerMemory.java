package io.shouwen.organization.boundary;

import io.shouwen.organization.domain.DirectoryEntry;
import jakarta.enterprise.context.RequestScoped;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the staff directory says of the caller, looked up once for a request that does not change
 * it. Off unless the request begins with {@link #on}.
 */
@RequestScoped
public class CallerMemory {
  private boolean on;
  private @Nullable DirectoryEntry entry;

  @SuppressWarnings("NullAway.Init")
  public CallerMemory() {}

  /** From here on this request changes nothing of the staff directory. */
  public void on() {
    on = true;
  }

  DirectoryEntry of(String username, Function<String, DirectoryEntry> directory) {
    DirectoryEntry known = entry;
    if (known == null || !known.username().equals(username)) {
      known = directory.apply(username);
      entry = on ? known : null;
    }
    return known;
  }
}
