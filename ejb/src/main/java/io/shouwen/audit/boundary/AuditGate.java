package io.shouwen.audit.boundary;

import io.shouwen.audit.store.AuditedStep;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Knows of each transaction who works in it, for whom, and through which door. What they change is
 * noticed in the persistence layer. Not a door for people.
 */
@ApplicationScoped
public class AuditGate {
  @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transactions;

  @SuppressWarnings("NullAway.Init")
  public AuditGate() {}

  /**
   * Where somebody works.
   *
   * @param companyId null for the whole group, or when the project says it
   */
  public record Place(@Nullable Long companyId, @Nullable Long projectId) {}

  /** A door is called; the first one in a transaction is the one that counts. */
  void entered(Supplier<String> door, Supplier<String> username) {
    if (transactions.getTransactionKey() != null
        && transactions.getResource(AuditedStep.class) == null) {
      transactions.putResource(
          AuditedStep.class,
          new AuditedStep(door.get(), username.get(), Origin.way(), Origin.address()));
    }
  }

  /** The caller of this transaction is this member of staff. */
  public void actedBy(long staffId, String username, String name, Place place) {
    AuditedStep step = current();
    if (step != null) {
      step.actedBy(staffId, username, name, place.companyId(), place.projectId());
    }
  }

  /** The caller acts as the deputy of somebody. */
  public void inPlaceOf(long staffId, String name) {
    AuditedStep step = current();
    if (step != null) {
      step.inPlaceOf(staffId, name);
    }
  }

  private @Nullable AuditedStep current() {
    return transactions.getTransactionKey() == null
        ? null
        : (AuditedStep) transactions.getResource(AuditedStep.class);
  }
}
