package io.shouwen.privacy.store;

import io.shouwen.complaint.store.CaseAccess;
import io.shouwen.paperform.boundary.PersonHeld;
import io.shouwen.shared.Unscoped;
import io.shouwen.shared.Unscoped.Because;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gathers what is held about a customer, of the cases that the caller may see. */
@ApplicationScoped
@Unscoped(Because.LET_IN)
public class HeldStore {
  /** A report of more than this is no report; the rest is told to the person by other means. */
  private static final int MOST = 2_000;

  @PersistenceContext private EntityManager entities;

  @SuppressWarnings("NullAway.Init")
  public HeldStore() {}

  /** The customer's card. */
  public Optional<PersonHeld.Card> card(long customerId) {
    return entities
        .createQuery(
            """
            select new io.shouwen.paperform.boundary.PersonHeld$Card(c.id, c.projectId, p.name,
              c.kind, c.name, c.phone, c.importantGroup, c.movedInOn, c.householdSize, c.note,
              c.enteredAt)
            from Customer c join Project p on p.id = c.projectId where c.id = :customer
            """,
            PersonHeld.Card.class)
        .setParameter("customer", customerId)
        .getResultStream()
        .findFirst();
  }

  /** All that belongs to the card. */
  public PersonHeld held(PersonHeld.Card card, CaseAccess access) {
    List<PersonHeld.Text> texts = new ArrayList<>();
    texts.addAll(texts(card, access, "person.said", "k.contactedAt, k.byName, k.said", "Contact"));
    texts.addAll(
        texts(card, access, "person.thirdParty", "k.handedAt, k.byName, k.reason", "ThirdParty"));
    texts.addAll(texts(card, access, "facts", "k.madeAt, k.byName, k.facts", "Investigation"));
    texts.addAll(texts(card, access, "reply", "k.madeAt, k.byName, k.customerWords", "Reply"));
    texts.addAll(texts(card, access, "followUp", "k.madeAt, k.byName, k.words", "FollowUp"));
    texts.sort(Comparator.comparing(PersonHeld.Text::number).thenComparing(PersonHeld.Text::at));
    return new PersonHeld(
        card,
        units(card.id()),
        of(
            card,
            access,
            """
            select new io.shouwen.paperform.boundary.PersonHeld$HeldCase(c.number,
              c.reception.receivedAt, c.reception.channel, c.stage, c.classification.severity,
              c.reception.complainantName, c.reception.phone, c.reception.preferredTime, u.label,
              c.reception.place, c.reception.subject, c.reception.narrative, c.reception.demand)
            from Complaint c left join Unit u on u.id = c.reception.unitId where
            """,
            " order by c.reception.receivedAt, c.id",
            PersonHeld.HeldCase.class),
        texts,
        of(
            card,
            access,
            """
            select new io.shouwen.paperform.boundary.PersonHeld$File(c.number, k.name, k.addedAt,
              k.addedByName)
            from Attachment k join Complaint c on c.id = k.complaintId where
            """,
            " order by k.id",
            PersonHeld.File.class),
        looks(card, access),
        of(
            card,
            access,
            """
            select distinct new io.shouwen.paperform.boundary.PersonHeld$Told(c.number, s.name,
              n.toldAt)
            from Notice n join Complaint c on c.number = n.subject join Staff s on s.id = n.staffId
            where
            """,
            " order by n.toldAt",
            PersonHeld.Told.class));
  }

  private List<String> units(long customerId) {
    return entities
        .createQuery(
            """
            select u.label from Residence r join Unit u on u.id = r.unitId
            where r.customerId = :customer order by u.label
            """,
            String.class)
        .setParameter("customer", customerId)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** Looks at the card and at the cases that the caller may see. */
  private List<PersonHeld.Look> looks(PersonHeld.Card card, CaseAccess access) {
    String row =
        """
        select new io.shouwen.paperform.boundary.PersonHeld$Look(k.lastAt, k.staffName, k.role,
          k.kind)
        """;
    List<PersonHeld.Look> looks =
        new ArrayList<>(
            entities
                .createQuery(
                    row
                        + """
                        from PersonalLook k
                        where k.customerId = :customer and k.complaintId is null
                        """,
                    PersonHeld.Look.class)
                .setParameter("customer", card.id())
                .setMaxResults(MOST)
                .getResultList());
    looks.addAll(
        of(
            card,
            access,
            row + " from PersonalLook k join Complaint c on c.id = k.complaintId where ",
            "",
            PersonHeld.Look.class));
    looks.sort(Comparator.comparing(PersonHeld.Look::at));
    return looks;
  }

  /** Without a constant among the columns, which would make the provider write out every value. */
  private List<PersonHeld.Text> texts(
      PersonHeld.Card card, CaseAccess access, String what, String columns, String entity) {
    return of(
            card,
            access,
            "select c.number, "
                + columns
                + " from "
                + entity
                + " k join Complaint c on c.id = k.complaintId where ",
            "",
            Object[].class)
        .stream()
        .map(
            row ->
                new PersonHeld.Text(
                    what, (String) row[0], (Instant) row[1], (String) row[2], (String) row[3]))
        .toList();
  }

  private <T> List<T> of(
      PersonHeld.Card card, CaseAccess access, String select, String order, Class<T> type) {
    return access
        .bind(
            entities.createQuery(
                select + " c.reception.customerId = :customer and " + access.condition() + order,
                type))
        .setParameter("customer", card.id())
        .setMaxResults(MOST)
        .getResultList();
  }
}
