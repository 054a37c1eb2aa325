package io.shouwen.audit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The audit's chain (X-1)")
class ChainCheckTest {
  private static final int LENGTH = 5;

  /** A code that who does not know the word cannot make. */
  private static final Stamp STAMP =
      new Stamp() {
        @Override
        public String keyId() {
          return "k1";
        }

        @Override
        public String of(String content) {
          return "word+" + content.hashCode() + "+" + content.length();
        }

        @Override
        public boolean fits(String keyId, String content, String code) {
          return keyId.equals("k1") && code.equals(of(content));
        }
      };

  /** The two tables as somebody with the rights of the owner may change them. */
  private static final class Tables {
    final TreeMap<Long, Entry> entries = new TreeMap<>();
    final TreeMap<Long, Seal> seals = new TreeMap<>();
    final List<Long> pending = new ArrayList<>();
    final List<Anchor> anchors = new ArrayList<>();

    Tables() {
      for (int i = 1; i <= LENGTH; i++) {
        Entry entry = entry(100 + i, "[" + i + "]");
        entries.put(entry.id(), entry);
        seal(entry);
      }
      anchors.add(anchor());
    }

    final void seal(Entry entry) {
      Anchor last = seals.isEmpty() ? new Anchor(0, Seal.FIRST) : anchor();
      Seal seal = new Seal(last.seq() + 1, entry.id(), entry.mac(), last.hash(), "k1", "");
      seals.put(seal.seq(), seal.stamped(STAMP.of(seal.content())));
    }

    final Anchor anchor() {
      return new Anchor(seals.lastKey(), seals.lastEntry().getValue().hash());
    }

    Seal seal(long seq) {
      return java.util.Objects.requireNonNull(seals.get(seq));
    }

    Entry entryOf(long id) {
      return java.util.Objects.requireNonNull(entries.get(id));
    }

    List<String> found() {
      ChainCheck check = new ChainCheck(STAMP, anchors);
      seals.values().forEach(s -> check.link(s, entries.get(s.entryId())));
      check.end();
      List<Long> sealed = seals.values().stream().map(Seal::entryId).toList();
      entries.values().stream()
          .filter(e -> !sealed.contains(e.id()))
          .forEach(e -> check.unsealed(e, pending.contains(e.id())));
      assertEquals(check.named().size(), check.findings());
      return check.named().stream()
          .map(f -> f.kind() + " " + f.fromSeal() + "-" + f.toSeal() + " " + f.entryId())
          .toList();
    }
  }

  private static Entry entry(long id, String changes) {
    return stamped(bare(id, changes));
  }

  private static Entry bare(long id, String changes) {
    return new Entry(
        id,
        id,
        Instant.parse("2026-03-11T01:02:00Z"),
        new Entry.Who(7L, "li", "李", null, null, Way.PAGE, "10.0.0.1", "Door.open"),
        new Entry.What("Complaint", "1", "A-1", null, 2L),
        changes,
        "k1",
        "forged");
  }

  private static Entry stamped(Entry entry) {
    return entry.stamped(STAMP.of(entry.content()));
  }

  private static Entry with(Entry entry, long id, @Nullable String name) {
    Entry.Who who = entry.who();
    return new Entry(
        id,
        entry.stepId(),
        entry.at(),
        new Entry.Who(
            who.actorId(),
            who.username(),
            name == null ? who.name() : name,
            who.forId(),
            who.forName(),
            who.way(),
            who.address(),
            who.door()),
        entry.what(),
        entry.changes(),
        entry.keyId(),
        entry.mac());
  }

  @Test
  @DisplayName("holds as it was made, with an entry that waits for its seal")
  void holds() {
    Tables tables = new Tables();
    Entry slow = entry(99, "[slow]");
    tables.entries.put(slow.id(), slow);
    tables.pending.add(slow.id());
    assertEquals(List.of(), tables.found());
    tables.seal(slow); // it appeared late, so it stands late in the chain
    assertEquals(List.of(), tables.found());
  }

  private record Tampered(String what, Consumer<Tables> how, List<String> found) {}

  @TestFactory
  @DisplayName("shows")
  Stream<DynamicTest> shows() {
    return Stream.of(
            new Tampered(
                "an entry whose person was changed",
                t -> t.entries.put(102L, with(t.entryOf(102), 102, "王")),
                List.of("ENTRY_CHANGED 2-2 102")),
            new Tampered(
                "an entry that was removed",
                t -> t.entries.remove(103L),
                List.of("ENTRY_REMOVED 3-3 103")),
            new Tampered(
                "an entry that was removed with its seal",
                t -> {
                  t.entries.remove(103L);
                  t.seals.remove(3L);
                },
                List.of("SEAL_REMOVED 3-3 0")),
            new Tampered(
                "an entry that was removed with its seal, the rest moved up",
                t -> {
                  t.entries.remove(103L);
                  for (long seq = 3; seq < LENGTH; seq++) {
                    Seal next = t.seal(seq + 1);
                    t.seals.put(
                        seq,
                        new Seal(
                            seq,
                            next.entryId(),
                            next.entryMac(),
                            seq == 3 ? t.seal(2).hash() : next.previous(),
                            "k1",
                            next.hash()));
                  }
                  t.seals.remove((long) LENGTH);
                },
                List.of("SEAL_CHANGED 3-3 104", "SEAL_CHANGED 4-4 105", "TAIL_CUT 5-5 0")),
            new Tampered(
                "an entry that was inserted",
                t -> t.entries.put(110L, bare(110, "[new]")),
                List.of("ENTRY_INSERTED 0-0 110")),
            new Tampered(
                "an entry that was inserted to be sealed",
                t -> {
                  t.entries.put(110L, bare(110, "[new]"));
                  t.pending.add(110L);
                },
                List.of("ENTRY_INSERTED 0-0 110")),
            new Tampered(
                "an entry that was kept out of the chain",
                t -> t.entries.put(110L, entry(110, "[real]")),
                List.of("ENTRY_KEPT_OUT 0-0 110")),
            new Tampered(
                "two entries that were exchanged",
                t -> {
                  Entry second = t.entryOf(102);
                  t.entries.put(102L, with(t.entryOf(103), 102, null));
                  t.entries.put(103L, with(second, 103, null));
                },
                List.of("ENTRY_CHANGED 2-2 102", "ENTRY_CHANGED 3-3 103")),
            new Tampered(
                "an old entry in the place of a new one",
                t -> t.entries.put(104L, with(t.entryOf(101), 104, null)),
                List.of("ENTRY_CHANGED 4-4 104")),
            new Tampered(
                "a seal whose hash was changed",
                t -> {
                  Seal third = t.seal(3);
                  t.seals.put(3L, third.stamped("other"));
                },
                List.of("SEAL_CHANGED 3-3 103")),
            new Tampered(
                "a seal that was pointed at another entry",
                t -> {
                  Seal third = t.seal(3);
                  t.seals.put(
                      3L, new Seal(3, 102, third.entryMac(), third.previous(), "k1", third.hash()));
                },
                List.of("SEAL_CHANGED 3-3 102", "ENTRY_CHANGED 3-3 102", "ENTRY_KEPT_OUT 0-0 103")),
            new Tampered(
                "a seal of an unknown key",
                t -> {
                  Seal third = t.seal(3);
                  t.seals.put(
                      3L, new Seal(3, 103, third.entryMac(), third.previous(), "k2", third.hash()));
                },
                List.of("SEAL_CHANGED 3-3 103")),
            new Tampered(
                "the first seals removed",
                t -> {
                  t.seals.remove(1L);
                  t.seals.remove(2L);
                },
                List.of("SEAL_REMOVED 1-2 0", "ENTRY_KEPT_OUT 0-0 101", "ENTRY_KEPT_OUT 0-0 102")),
            new Tampered(
                "the end cut off",
                t -> {
                  t.seals.remove(5L);
                  t.entries.remove(105L);
                },
                List.of("TAIL_CUT 5-5 0")),
            new Tampered(
                "the end cut off and grown anew",
                t -> {
                  t.seals.remove(5L);
                  t.entries.remove(105L);
                  Entry other = entry(111, "[later]");
                  t.entries.put(111L, other);
                  t.seal(other);
                },
                List.of("TAIL_CUT 5-5 0")),
            new Tampered(
                "all of it gone",
                t -> {
                  t.seals.clear();
                  t.entries.clear();
                },
                List.of("TAIL_CUT 1-5 0")))
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.what,
                    () -> {
                      Tables tables = new Tables();
                      each.how.accept(tables);
                      assertEquals(each.found, tables.found());
                    }));
  }

  @Test
  @DisplayName("has a code for each value: nothing moves from one into the next unseen")
  void noTwoContentsAreTheSame() {
    List<String> contents = new ArrayList<>();
    contents.add(Entry.joined("a", "b"));
    contents.add(Entry.joined("ab", ""));
    contents.add(Entry.joined("ab", null));
    contents.add(Entry.joined("a|1:b"));
    contents.add(Entry.joined("-", "b"));
    contents.add(Entry.joined(null, "b"));
    for (String each : contents) {
      assertEquals(1, Collections.frequency(contents, each), each);
    }
    assertNotEquals(entry(1, "[]").content(), entry(11, "[]").content());
  }
}
