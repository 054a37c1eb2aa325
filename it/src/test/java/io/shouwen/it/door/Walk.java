package io.shouwen.it.door;

import jakarta.ejb.EJBAccessException;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One person's walk through every door. */
public final class Walk {
  private Walk() {}

  /**
   * What each door answers the caller who asks with these words, by its name; nothing of what the
   * walk does stays.
   *
   * @param open doors that show in plain because somebody asks for it and is written down
   */
  public static Map<String, String> through(
      UserTransaction transaction, Set<String> open, List<String> words) throws Exception {
    Made made = new Made(List.of(1L), words, Clock.systemUTC().instant());
    Map<String, String> answers = new TreeMap<>();
    QuietServer server = new QuietServer();
    server.quiet();
    try {
      for (Doors.Door door : Doors.all()) {
        if (!open.contains(door.toString())) {
          StringBuilder given = new StringBuilder();
          for (@Nullable Object[] arguments :
              made.argumentsOf(door.method(), g -> given.append(Heard.in(g)))) {
            transaction.begin();
            try {
              Object said = door.method().invoke(Doors.bean(door.type()), arguments);
              answers.merge(door.toString(), Heard.in(said) + given, String::concat);
            } catch (InvocationTargetException refused) {
              given.setLength(0); // a refusal shows nothing
              if (refused.getTargetException() instanceof EJBAccessException) {
                break; // no argument opens it
              }
            } finally {
              transaction.rollback();
            }
          }
        }
      }
    } finally {
      server.loud();
    }
    return answers;
  }
}
