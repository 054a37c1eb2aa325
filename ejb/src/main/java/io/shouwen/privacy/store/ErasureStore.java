package io.shouwen.privacy.store;

import io.shouwen.audit.domain.PastTheGate;
import io.shouwen.complaint.domain.CaseEvent;
import io.shouwen.complaint.domain.Details;
import io.shouwen.complaint.domain.EventKind;
import io.shouwen.complaint.domain.Stage;
import io.shouwen.customer.domain.Customer;
import io.shouwen.organization.domain.Actor;
import io.shouwen.privacy.domain.Anonymisation;
import io.shouwen.privacy.domain.Overwritten;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import io.shouwen.shared.ValuesConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Overwrites what is held about a customer, table by table. A test fills every text column of the
 * schema and finds what is missing here. Set by set: the number of statements follows from the
 * number of tables, but for the history and requests, whose values are rewritten one by one.
 */
@ApplicationScoped
@Unscoped(Because.LET_IN)
public class ErasureStore {
  /** A phone number shorter than this would be found in too many texts. */
  private static final int SHORTEST_PHONE = 7;

  /** What stands between the cells of an imported row. */
  private static final String CELL = "\u001f";

  private static final String CASES = "(select c.id from complaint c where c.customer_id = ?1)";
  private static final String NUMBERS =
      "(select c.number from complaint c where c.customer_id = ?1)";

  /** Each with the customer as its only parameter; the cases themselves come last. */
  private static final List<String> STATEMENTS =
      List.of(
          "delete from residence where customer_id = ?1",
          ofCases("dispatch_part", "task = '***', " + cleared("return_reason", "result")),
          ofCases("customer_contact", "said = '***', " + cleared("promise")),
          ofCases("third_party", "name = '***', reason = '***', contact = null"),
          ofCases(
              "investigation",
              "facts = '***', cause = '***', " + cleared("safety_impact", "reputation_impact")),
          ofCases(
              "resolution_option", "proposal = '***', " + cleared("advantages", "disadvantages")),
          ofCases("customer_reply", "customer_words = '***'"),
          ofCases(
              "appointment",
              "who_comes = '***', phone = null, " + cleared("preparation", "result")),
          ofCases(
              "compensation",
              "household = 'anonymous:' || cast(?1 as varchar), reason = '***', "
                  + cleared("decision_comment")),
          ofCases("follow_up", "words = '***', " + cleared("suggestions")),
          ofCases("request_key", "request_key = 'anonymous-' || id, digest = 'anonymous'"),
          "delete from attachment where complaint_id in " + CASES,
          """
          update deadline set last_error = null where last_error is not null
            and subject_kind = 'CASE' and subject_id in
          """
              + CASES,
          """
          update notice_line set words = (select '{"number":"' || n.subject || '"}' from notice n
            where n.id = notice_line.notice_id)
          where notice_id in (select n.id from notice n where n.subject in
          """
              + NUMBERS
              + ")",
          "update outbox_message set title = subject, body = subject, failure_detail = null"
              + " where subject in "
              + NUMBERS,
          "update personal_look set reason = null where customer_id = ?1 or complaint_id in "
              + CASES,
          "update complaint set complainant_name = null, phone = null, preferred_time = null,"
              + " unit_id = null, place = null, person_complained_against = null, subject = '***',"
              + " narrative = '***', demand = null, source_number = null, "
              + cleared("cause", "measure", "lesson", "closing_comment")
              + ", version = version + 1 where customer_id = ?1",
          "update customer set name = '***', initials = '***', phone = null, note = null"
              + " where id = ?1");

  @PersistenceContext private EntityManager entities;
  private final ValuesConverter values = new ValuesConverter();

  @SuppressWarnings("NullAway.Init")
  public ErasureStore() {}

  /** What is known of a customer before it goes. */
  public record Person(long projectId, String name, @Nullable String phone) {}

  /** A case of theirs. */
  public record OwnCase(long id, long version, Stage stage, boolean anonymised) {}

  /** The customer, if there is one. */
  public Optional<Person> person(long customerId) {
    return Optional.ofNullable(entities.find(Customer.class, customerId)).map(ErasureStore::view);
  }

  /** The customer, locked until the end of the transaction. */
  public Optional<Person> locked(long customerId) {
    return Optional.ofNullable(
            entities.find(Customer.class, customerId, LockModeType.PESSIMISTIC_WRITE))
        .map(ErasureStore::view);
  }

  private static Person view(Customer customer) {
    return new Person(customer.projectId(), customer.name(), customer.phone());
  }

  public Optional<Anonymisation> done(long customerId) {
    return entities
        .createQuery(
            "select a from Anonymisation a where a.customerId = :customer", Anonymisation.class)
        .setParameter("customer", customerId)
        .getResultStream()
        .findFirst();
  }

  public void add(Anonymisation anonymisation) {
    entities.persist(anonymisation);
  }

  public List<OwnCase> cases(long customerId) {
    List<?> rows =
        entities
            .createQuery(
                """
                select c.id, c.version, c.stage, c.anonymisedAt from Complaint c
                where c.reception.customerId = :customer order by c.id
                """)
            .setParameter("customer", customerId)
            .getResultList();
    List<OwnCase> cases = new ArrayList<>();
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      cases.add(new OwnCase((Long) row[0], (Long) row[1], (Stage) row[2], row[3] != null));
    }
    return cases;
  }

  /** Where the files of their cases lie. */
  public List<String> fileKeys(long customerId) {
    return keys(
        entities
            .createNativeQuery(
                "select storage_key, thumbnail_key from attachment where complaint_id in " + CASES)
            .setParameter(1, customerId));
  }

  /**
   * Drops the drafts of reception that are about them.
   *
   * @return where the files of these drafts lie
   */
  @PastTheGate("the anonymisation is recorded, with how much it took")
  public List<String> dropDrafts(long customerId, Person person) {
    String phone = person.phone();
    List<?> drafts =
        entities
            .createNativeQuery(
                """
                select staff_id, draft_key from reception_draft
                where position(cast(?1 as varchar) in content) > 0
                  or position(cast(?2 as varchar) in content) > 0
                """)
            .setParameter(1, "\"customerId\":\"" + customerId + "\"")
            .setParameter(
                2,
                phone == null || phone.length() < SHORTEST_PHONE
                    ? "\"customerId\":\"" + customerId + "\""
                    : phone)
            .getResultList();
    List<String> keys = new ArrayList<>();
    for (Object each : drafts) {
      Object[] draft = (Object[]) each;
      keys.addAll(
          keys(
              ofDraft(
                  "select storage_key, thumbnail_key from attachment"
                      + " where draft_staff_id = ?1 and draft_key = ?2",
                  draft)));
      ofDraft("delete from attachment where draft_staff_id = ?1 and draft_key = ?2", draft)
          .executeUpdate();
      ofDraft("delete from reception_draft where staff_id = ?1 and draft_key = ?2", draft)
          .executeUpdate();
    }
    return keys;
  }

  private Query ofDraft(String statement, Object[] draft) {
    return entities
        .createNativeQuery(statement)
        .setParameter(1, draft[0])
        .setParameter(2, draft[1]);
  }

  private static List<String> keys(Query query) {
    List<String> keys = new ArrayList<>();
    for (Object each : query.getResultList()) {
      for (Object key : (Object[]) each) {
        if (key != null) {
          keys.add(key.toString());
        }
      }
    }
    return keys;
  }

  /** Overwrites everything that is held about the customer. */
  @PastTheGate("the anonymisation is recorded, with how much it took")
  public void overwrite(long customerId, Person person, Instant now) {
    overwriteImported(customerId, person);
    overwriteRequests(customerId);
    overwriteHistory(customerId);
    for (String statement : STATEMENTS) {
      entities.createNativeQuery(statement).setParameter(1, customerId).executeUpdate();
    }
    LocalDateTime at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    for (String table :
        List.of(
            "complaint set anonymised_at = ?2 where customer_id",
            "customer set anonymised_at = ?2 where id")) {
      entities
          .createNativeQuery("update " + table + " = ?1 and anonymised_at is null")
          .setParameter(1, customerId)
          .setParameter(2, at)
          .executeUpdate();
    }
  }

  /** Says in the history of each of these cases that it happened. */
  public void tellHistory(List<OwnCase> cases, Actor by, Instant now) {
    for (OwnCase each : cases) {
      entities.persist(
          CaseEvent.byItself(EventKind.ANONYMISED, each.stage(), Details.none(), by, now)
              .belongsTo(each.id(), each.version() + 1));
    }
  }

  /**
   * The one exception from X-1: events are otherwise never changed. The law asks for it; who did
   * what and when, stages, figures and dates stay, only texts go.
   */
  private void overwriteHistory(long customerId) {
    rewrite(
        "select e.id, e.details from case_event e where e.complaint_id in " + CASES,
        "update case_event set details = ?1 where id = ?2",
        customerId,
        Overwritten::event);
  }

  @PastTheGate("the anonymisation is recorded, with how much it took")
  private void overwriteRequests(long customerId) {
    String theirs = " subject_kind = 'CASE' and subject_id in " + CASES;
    rewrite(
        "select a.id, a.what from approval_request a where" + theirs,
        "update approval_request set what = ?1 where id = ?2",
        customerId,
        Overwritten::request);
    entities
        .createNativeQuery(
            "update approval_request set " + cleared("decision_comment") + " where" + theirs)
        .setParameter(1, customerId)
        .executeUpdate();
  }

  @PastTheGate("the anonymisation is recorded, with how much it took")
  private void rewrite(
      String select, String update, long customerId, UnaryOperator<Map<String, String>> left) {
    for (Object each :
        entities.createNativeQuery(select).setParameter(1, customerId).getResultList()) {
      Object[] row = (Object[]) each;
      Map<String, String> before = values.convertToEntityAttribute(String.valueOf(row[1]));
      Map<String, String> after = left.apply(before);
      if (!after.equals(before)) {
        entities
            .createNativeQuery(update)
            .setParameter(1, values.convertToDatabaseColumn(after))
            .setParameter(2, ((Number) row[0]).longValue())
            .executeUpdate();
      }
    }
  }

  /** Rows of files that their cases came from, and rows of the project that name them. */
  @PastTheGate("the anonymisation is recorded, with how much it took")
  private void overwriteImported(long customerId, Person person) {
    String gone = "update import_row set cells = '***', problems = null where ";
    entities
        .createNativeQuery(
            gone
                + """
                'import-' || id in (select k.request_key from request_key k
                  where k.complaint_id in
                """
                + CASES
                + ")")
        .setParameter(1, customerId)
        .executeUpdate();
    for (String part : traces(person)) {
      entities
          .createNativeQuery(
              gone
                  + """
                  position(cast(?1 as varchar) in chr(31) || cells || chr(31)) > 0
                    and file_id in (select f.id from import_file f where f.project_id = ?2)
                  """)
          .setParameter(1, part)
          .setParameter(2, person.projectId())
          .executeUpdate();
    }
  }

  private static List<String> traces(Person person) {
    List<String> traces = new ArrayList<>();
    String phone = person.phone();
    if (phone != null && phone.length() >= SHORTEST_PHONE) {
      traces.add(phone);
    }
    if (!person.name().equals(Overwritten.MARK)) {
      traces.add(CELL + person.name() + CELL);
    }
    return traces;
  }

  private static String ofCases(String table, String what) {
    return "update " + table + " set " + what + " where complaint_id in " + CASES;
  }

  /** Texts that may be absent: absent stays absent. */
  private static String cleared(String... columns) {
    List<String> parts = new ArrayList<>();
    for (String column : columns) {
      parts.add(column + " = case when " + column + " is null then null else '***' end");
    }
    return String.join(", ", Collections.unmodifiableList(parts));
  }
}
