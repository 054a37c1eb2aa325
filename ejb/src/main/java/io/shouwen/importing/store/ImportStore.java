package io.shouwen.importing.store;

import io.shouwen.audit.domain.PastTheGate;
import io.shouwen.importing.domain.ImportState;
import io.shouwen.importing.domain.ImportedFile;
import io.shouwen.importing.domain.ImportedRow;
import io.shouwen.importing.domain.KnownSource;
import io.shouwen.importing.domain.RememberedMapping;
import io.shouwen.importing.domain.RowState;
import io.shouwen.importing.domain.StartedBy;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finders of files on their way in, their rows, known sources and remembered mappings. */
@ApplicationScoped
@Unscoped(Because.OWN)
public class ImportStore {
  private static final int BATCH = 500;

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public ImportStore() {}

  public void add(ImportedFile file) {
    entities.persist(file);
  }

  public void add(RememberedMapping mapping) {
    entities.persist(mapping);
  }

  /** Writes many rows without keeping them in memory; anything else unsaved is saved with them. */
  public void add(List<ImportedRow> rows) {
    int written = 0;
    for (ImportedRow row : rows) {
      entities.persist(row);
      if (++written % BATCH == 0) {
        flushed();
      }
    }
    flushed();
  }

  private void flushed() {
    entities.flush();
    entities.clear();
  }

  /** The file, if it is this person's. */
  public Optional<ImportedFile> file(long id, long staffId) {
    return entities
        .createQuery(
            "select f from ImportedFile f where f.id = :id and f.staffId = :staff",
            ImportedFile.class)
        .setParameter("id", id)
        .setParameter("staff", staffId)
        .getResultStream()
        .findFirst();
  }

  /** The file for a change: whoever else wants to change it waits. */
  public Optional<ImportedFile> fileToChange(long id, long staffId) {
    return file(id, staffId)
        .map(
            file -> {
              entities.refresh(file, LockModeType.PESSIMISTIC_WRITE);
              return file;
            });
  }

  /** A person's files, the newest first. */
  public Page<ImportedFile> filesOf(long staffId, PageRequest wanted) {
    List<ImportedFile> rows =
        entities
            .createQuery(
                "select f from ImportedFile f where f.staffId = :staff order by f.id desc",
                ImportedFile.class)
            .setParameter("staff", staffId)
            .setFirstResult(wanted.offset())
            .setMaxResults(wanted.size())
            .getResultList();
    long total =
        entities
            .createQuery("select count(f) from ImportedFile f where f.staffId = :staff", Long.class)
            .setParameter("staff", staffId)
            .getSingleResult();
    return new Page<>(rows, wanted.number(), wanted.size(), Math.min(total, Page.COUNT_CAP));
  }

  /**
   * Takes or keeps the work on a file until then, unless somebody else has it.
   *
   * @return false when somebody else has it, or there is nothing to do
   */
  @PastTheGate("which worker has the file")
  public boolean claim(long fileId, String worker, Instant now, Instant until) {
    return entities
            .createQuery(
                """
                update ImportedFile f set f.claimedBy = :worker, f.claimedUntil = :until
                where f.id = :id and f.state in :working
                  and (f.claimedBy is null or f.claimedBy = :worker or f.claimedUntil < :now)
                """)
            .setParameter("worker", worker)
            .setParameter("until", until)
            .setParameter("id", fileId)
            .setParameter("working", Set.of(ImportState.CHECKING, ImportState.RUNNING))
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }

  /** Gives the work back. */
  @PastTheGate("which worker has the file")
  public void release(long fileId, String worker) {
    entities
        .createQuery(
            """
            update ImportedFile f set f.claimedBy = null, f.claimedUntil = null
            where f.id = :id and f.claimedBy = :worker
            """)
        .setParameter("id", fileId)
        .setParameter("worker", worker)
        .executeUpdate();
  }

  /**
   * Files with work on which nobody is, those that waited longest first, each with the person in
   * whose name it goes on.
   */
  public Map<Long, StartedBy> abandoned(Instant now, int most) {
    Map<Long, StartedBy> found = new LinkedHashMap<>();
    entities
        .createQuery(
            """
            select f.id, f.startedBy, f.startedRoles from ImportedFile f
            where f.state in :working and f.startedBy is not null and f.startedRoles is not null
              and (f.claimedUntil is null or f.claimedUntil < :now)
            order by f.id
            """,
            Object[].class)
        .setParameter("working", Set.of(ImportState.CHECKING, ImportState.RUNNING))
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultStream()
        .forEach(f -> found.put((Long) f[0], StartedBy.of((String) f[1], (String) f[2])));
    return found;
  }

  /** The first rows of the file, whatever their state. */
  public List<ImportedRow> firstRows(long fileId, int most) {
    return entities
        .createQuery(
            "select r from ImportedRow r where r.fileId = :file order by r.line", ImportedRow.class)
        .setParameter("file", fileId)
        .setMaxResults(most)
        .getResultList();
  }

  /** The next rows in this state, in the file's order. */
  public List<ImportedRow> rows(long fileId, RowState state, int most) {
    return entities
        .createQuery(
            """
            select r from ImportedRow r where r.fileId = :file and r.state = :state order by r.line
            """,
            ImportedRow.class)
        .setParameter("file", fileId)
        .setParameter("state", state)
        .setMaxResults(most)
        .getResultList();
  }

  /** A page of the rows in this state, in the file's order, of so many. */
  public Page<ImportedRow> page(long fileId, RowState state, PageRequest wanted, long total) {
    List<ImportedRow> rows =
        entities
            .createQuery(
                """
                select r from ImportedRow r where r.fileId = :file and r.state = :state
                order by r.line
                """,
                ImportedRow.class)
            .setParameter("file", fileId)
            .setParameter("state", state)
            .setFirstResult(wanted.offset())
            .setMaxResults(wanted.size())
            .getResultList();
    return new Page<>(rows, wanted.number(), wanted.size(), total);
  }

  /** Rows with these ids. */
  public List<ImportedRow> rows(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery("select r from ImportedRow r where r.id in :ids", ImportedRow.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** All rows wait to be checked again. */
  @PastTheGate("rows of a file that wait are no case yet")
  public void uncheck(long fileId) {
    entities
        .createQuery(
            """
            update ImportedRow r set r.state = :unchecked, r.identity = null, r.problems = null
            where r.fileId = :file and r.state <> :unchecked
            """)
        .setParameter("unchecked", RowState.UNCHECKED)
        .setParameter("file", fileId)
        .executeUpdate();
  }

  /** Lets go of the rows in these states: what they say is in the complaints. */
  @PastTheGate("what the rows say is in the cases, which are recorded")
  public void drop(long fileId, Set<RowState> states) {
    entities
        .createQuery("delete from ImportedRow r where r.fileId = :file and r.state in :states")
        .setParameter("file", fileId)
        .setParameter("states", states)
        .executeUpdate();
  }

  /** Of these identities those that good rows of the file have, each with its line. */
  public Map<String, Integer> linesOfGood(long fileId, Collection<String> identities) {
    Map<String, Integer> lines = new HashMap<>();
    if (identities.isEmpty()) {
      return lines;
    }
    entities
        .createQuery(
            """
            select r.identity, min(r.line) from ImportedRow r
            where r.fileId = :file and r.state = :good and r.identity in :identities
            group by r.identity
            """,
            Object[].class)
        .setParameter("file", fileId)
        .setParameter("good", RowState.GOOD)
        .setParameter("identities", identities)
        .getResultStream()
        .forEach(found -> lines.put((String) found[0], ((Number) found[1]).intValue()));
    return lines;
  }

  public void add(KnownSource source) {
    entities.persist(source);
  }

  /** Of these identities those that are known in the project. */
  public Map<String, KnownSource> known(long projectId, Collection<String> identities) {
    Map<String, KnownSource> known = new HashMap<>();
    if (!identities.isEmpty()) {
      entities
          .createQuery(
              "select k from KnownSource k where k.projectId = :project and k.identity in :all",
              KnownSource.class)
          .setParameter("project", projectId)
          .setParameter("all", identities)
          .getResultStream()
          .forEach(k -> known.put(k.identity(), k));
    }
    return known;
  }

  /** These rows did not go in after all. */
  @PastTheGate("recognises rows that came in before")
  public void forget(Collection<Long> rowIds) {
    if (!rowIds.isEmpty()) {
      entities
          .createQuery("delete from KnownSource k where k.rowId in :rows")
          .setParameter("rows", rowIds)
          .executeUpdate();
    }
  }

  /** The person's own mapping for files with these headers. */
  public Optional<RememberedMapping> ownMapping(long staffId, String signature) {
    return entities
        .createQuery(
            """
            select m from RememberedMapping m where m.staffId = :staff and m.signature = :signature
            """,
            RememberedMapping.class)
        .setParameter("staff", staffId)
        .setParameter("signature", signature)
        .getResultStream()
        .findFirst();
  }

  /** The last mapping that anybody used for files with these headers in the project. */
  public Optional<RememberedMapping> lastMapping(long projectId, String signature) {
    return entities
        .createQuery(
            """
            select m from RememberedMapping m
            where m.projectId = :project and m.signature = :signature order by m.usedAt desc
            """,
            RememberedMapping.class)
        .setParameter("project", projectId)
        .setParameter("signature", signature)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
