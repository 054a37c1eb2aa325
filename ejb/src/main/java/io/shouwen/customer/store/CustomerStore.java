package io.shouwen.customer.store;

import io.shouwen.customer.domain.Customer;
import io.shouwen.customer.domain.Residence;
import io.shouwen.organization.domain.Scope;
import io.shouwen.shared.Like;
import io.shouwen.shared.Page;
import io.shouwen.shared.PageRequest;
import io.shouwen.shared.Reach;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
       and c.anonymisedAt is null and (:text = '%' or lower(c.name) like :text or c.initials like :begin
        or c.phone like :begin or u.label like :begin)
      """;

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
                ROW + FROM + " where c.projectId = :project" + MATCHING, scope, CustomerRow.class),
            text)
        .setParameter("project", projectId)
        .setMaxResults(most)
        .getResultList();
  }

  /** A page of the customers in scope that match the text, by name; an empty text matches all. */
  public Page<CustomerRow> page(String text, Scope scope, PageRequest wanted) {
    if (hidesAll(scope)) {
      return new Page<>(List.of(), 1, wanted.size(), 0);
    }
    List<CustomerRow> rows =
        matching(
                scoped(
                    ROW + FROM + " where 1 = 1" + MATCHING,
                    scope,
                    " order by c.name, c.id",
                    CustomerRow.class),
                text)
            .setFirstResult(wanted.offset())
            .setMaxResults(wanted.size())
            .getResultList();
    long total =
        matching(scoped("select c.id" + FROM + " where 1 = 1" + MATCHING, scope, Long.class), text)
            .setMaxResults(Page.COUNT_CAP)
            .getResultList()
            .size();
    return new Page<>(rows, wanted.number(), wanted.size(), total);
  }

  private static boolean hidesAll(Scope scope) {
    return scope.within("c.projectId").hidesAll();
  }

  private static <T> TypedQuery<T> matching(TypedQuery<T> query, String text) {
    String typed = text.strip().toLowerCase(Locale.ROOT);
    return query
        .setParameter("text", typed.isEmpty() ? "%" : Like.containing(typed))
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
