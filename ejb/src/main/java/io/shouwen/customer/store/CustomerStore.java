package io.shouwen.customer.store;

import io.shouwen.customer.domain.Customer;
import io.shouwen.customer.domain.Residence;
import io.shouwen.organization.domain.Scope;
import io.shouwen.shared.Like;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.Reach;
import io.shouwen.shared.RowCursor;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/** Finders of customers; each takes the scope, which is applied in {@link #scoped}. */
@ApplicationScoped
public class CustomerStore {
  private static final String ROW =
      """
      select new io.shouwen.customer.store.CustomerRow(c.id, c.projectId, c.kind, c.name, c.phone,
        c.importantGroup, c.movedInOn, c.householdSize, c.note, u.id, u.label, c.anonymisedAt)
      """;
  private static final String FROM =
      """
       from Customer c
        left join Residence r on r.customerId = c.id
          and r.id = (select min(f.id) from Residence f where f.customerId = c.id)
        left join Unit u on u.id = r.unitId
      """;
  private static final String MATCHING =
      """
       and (lower(c.name) like :text or c.initials like :begin or c.phone like :begin
        or u.label like :begin)
      """;

  private static final String IN_ORDER = " order by c.name, c.id";
  private static final String BACKWARDS = " order by c.name desc, c.id desc";
  private static final String BEHIND =
      " and c.name >= :rowName and (c.name > :rowName or c.id > :rowId)";
  private static final String BEFORE =
      " and c.name <= :rowName and (c.name < :rowName or c.id < :rowId)";

  /** With more people in such units a search by them is no help. */
  private static final int MOST_RESIDENTS = 500;

  private static final String BY_INDEX =
      """
       and (SQL('(text_grams(?) @> wanted_grams(?))', c.name, :typed) or c.initials like :begin
        or c.phone like :begin
      """;
  private static final String GRAMS = BY_INDEX + ")";
  private static final String GRAMS_OR_RESIDENT = BY_INDEX + " or c.id in :residents)";

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public CustomerStore() {}

  /** Inserted at once: references by id tell the provider nothing about the order of inserts. */
  public void add(Customer customer) {
    entities.persist(customer);
    entities.flush();
  }

  public void add(Residence residence) {
    entities.persist(residence);
  }

  @Unscoped(Because.LET_IN)
  public Optional<Customer> customer(long id) {
    return Optional.ofNullable(entities.find(Customer.class, id));
  }

  public Optional<CustomerRow> row(long id, Scope scope) {
    if (hidesAll(scope)) {
      return Optional.empty();
    }
    return scoped(ROW + FROM + " where c.id = :id", scope, CustomerRow.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** Customers of one project by phone, name, pinyin initials or unit. */
  public List<CustomerRow> suggest(long projectId, String text, Scope scope, int most) {
    if (hidesAll(scope)) {
      return List.of();
    }
    return matching(
            scoped(
                ROW + FROM + " where c.projectId = :project and c.anonymisedAt is null" + MATCHING,
                scope,
                CustomerRow.class),
            text)
        .setParameter("project", projectId)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * A page of the customers in scope that match the text, by name; an empty text matches all.
   *
   * @param from the row from which it is read, or null to count rows from the first
   */
  public Page<CustomerRow> page(
      String text, Scope scope, PageRequest wanted, @Nullable RowCursor from) {
    if (hidesAll(scope)) {
      return new Page<>(List.of(), 1, wanted.size(), 0);
    }
    List<Long> residents = residents(text, scope);
    String where =
        " where c.anonymisedAt is null"
            + (residents == null ? "" : residents.isEmpty() ? GRAMS : GRAMS_OR_RESIDENT)
            + (text.isBlank() ? "" : MATCHING);
    String name = from == null ? null : name(from.id(), scope);
    List<CustomerRow> rows =
        from == null || name == null
            ? narrowed(ROW + FROM + where, scope, IN_ORDER, CustomerRow.class, text, residents)
                .setFirstResult(wanted.offset())
                .setMaxResults(wanted.size())
                .getResultList()
            : narrowed(
                    ROW + FROM + where + (from.forward() ? BEHIND : BEFORE),
                    scope,
                    from.forward() ? IN_ORDER : BACKWARDS,
                    CustomerRow.class,
                    text,
                    residents)
                .setParameter("rowName", name)
                .setParameter("rowId", from.id())
                .setMaxResults(wanted.size())
                .getResultList();
    if (from != null && name != null && !from.forward()) {
      rows = new ArrayList<>(rows);
      Collections.reverse(rows);
    }
    long total =
        narrowed("select c.id" + FROM + where, scope, "", Long.class, text, residents)
            .setMaxResults(Page.COUNT_CAP)
            .getResultList()
            .size();
    return new Page<>(rows, wanted.number(), wanted.size(), total);
  }

  private @Nullable String name(long id, Scope scope) {
    return scoped("select c.name from Customer c where c.id = :id", scope, String.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  private <T> TypedQuery<T> narrowed(
      String query,
      Scope scope,
      String order,
      Class<T> type,
      String text,
      @Nullable List<Long> residents) {
    TypedQuery<T> narrowed = scoped(query, scope, order, type);
    return indexed(text.isBlank() ? narrowed : matching(narrowed, text), text, residents);
  }

  /**
   * The customers in units whose label begins with the text, on a database with an index for any
   * part of a text: with them a search need not read every customer. What is found is the same.
   *
   * @return null when no such index is to be used, for lack of it or because they are too many
   */
  private @Nullable List<Long> residents(String text, Scope scope) {
    if (text.isBlank() || !entities.unwrap(Session.class).getPlatform().isPostgreSQL()) {
      return null;
    }
    Reach reach = scope.within("u.projectId");
    List<Long> found =
        reach
            .bind(
                entities.createQuery(
                    "select r.customerId from Unit u join Residence r on r.unitId = u.id"
                        + " where u.label like :begin"
                        + reach.and(),
                    Long.class))
            .setParameter("begin", Like.beginning(text.strip().toLowerCase(Locale.ROOT)))
            .setMaxResults(MOST_RESIDENTS + 1)
            .getResultList();
    return found.size() > MOST_RESIDENTS ? null : found;
  }

  private static <T> TypedQuery<T> indexed(
      TypedQuery<T> query, String text, @Nullable List<Long> residents) {
    if (residents != null) {
      query.setParameter("typed", text.strip().toLowerCase(Locale.ROOT));
      if (!residents.isEmpty()) {
        query.setParameter("residents", residents);
      }
    }
    return query;
  }

  private static boolean hidesAll(Scope scope) {
    return scope.within("c.projectId").hidesAll();
  }

  private static <T> TypedQuery<T> matching(TypedQuery<T> query, String text) {
    String typed = text.strip().toLowerCase(Locale.ROOT);
    return query
        .setParameter("text", Like.containing(typed))
        .setParameter("begin", Like.beginning(typed));
  }

  private <T> TypedQuery<T> scoped(String query, Scope scope, Class<T> type) {
    return scoped(query, scope, "", type);
  }

  private <T> TypedQuery<T> scoped(String query, Scope scope, String order, Class<T> type) {
    Reach reach = scope.within("c.projectId");
    return reach.bind(entities.createQuery(query + reach.and() + order, type));
  }
}
