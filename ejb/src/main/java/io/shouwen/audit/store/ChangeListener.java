package io.shouwen.audit.store;

import io.shouwen.audit.domain.ChangeKind;
import io.shouwen.audit.domain.FieldChange;
import io.shouwen.audit.domain.Keeping;
import io.shouwen.audit.domain.KeptTable;
import io.shouwen.audit.domain.Way;
import io.shouwen.audit.store.AuditedStep.Place;
import io.shouwen.audit.store.AuditedStep.Ref;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.queries.ObjectLevelModifyQuery;
import org.eclipse.persistence.sessions.changesets.AggregateChangeRecord;
import org.eclipse.persistence.sessions.changesets.ChangeRecord;
import org.eclipse.persistence.sessions.changesets.ObjectChangeSet;
import org.jspecify.annotations.Nullable;

/**
 * The gate: notices every row that the persistence layer writes, field by field, and gives it to
 * the {@link AuditedStep} of the transaction. Made by the persistence provider, so nothing is
 * injected.
 */
final class ChangeListener extends DescriptorEventAdapter {
  private final KeptTable table;
  private final KeptTable.EntityRule rule;
  private final String entity;

  ChangeListener(KeptTable table, ClassDescriptor descriptor) {
    this.table = table;
    this.entity = descriptor.getJavaClass().getSimpleName();
    this.rule = table.of(entity);
  }

  @Override
  public void postInsert(DescriptorEvent event) {
    record(event, ChangeKind.ADDED, values(event, true));
  }

  @Override
  public void postUpdate(DescriptorEvent event) {
    List<FieldChange> fields = new ArrayList<>();
    ObjectChangeSet changes =
        event.getQuery() instanceof ObjectLevelModifyQuery query
            ? query.getObjectChangeSet()
            : null;
    if (changes != null) {
      differences(changes, event.getDescriptor(), event.getObject(), fields);
    }
    if (!fields.isEmpty()) {
      record(event, ChangeKind.CHANGED, fields);
    }
  }

  @Override
  public void postDelete(DescriptorEvent event) {
    record(event, ChangeKind.REMOVED, values(event, false));
  }

  private void record(DescriptorEvent event, ChangeKind kind, List<FieldChange> fields) {
    if (kind != ChangeKind.REMOVED && fields.isEmpty()) {
      return;
    }
    Object changed = event.getObject();
    ClassDescriptor descriptor = event.getDescriptor();
    AbstractSession session = event.getSession();
    AuditedStep step = step();
    Ref row = new Ref(entity, id(changed, descriptor, session));
    Ref subject = row;
    if (rule instanceof KeptTable.PartRule part) {
      subject = whole(part, changed, descriptor, session, step, row);
    } else if (rule instanceof KeptTable.SubjectRule own) {
      step.place(row, place(own, changed, descriptor));
    }
    step.changed(subject, row, kind, fields);
  }

  /** The step of the transaction; the first change makes sure that it is asked at the end. */
  private static AuditedStep step() {
    TransactionSynchronizationRegistry transactions = Container.transactions();
    AuditedStep step = (AuditedStep) transactions.getResource(AuditedStep.class);
    if (step == null) {
      step = new AuditedStep("", "anonymous", Way.SYSTEM, null);
      transactions.putResource(AuditedStep.class, step);
    }
    if (step.isEmpty()) {
      transactions.registerInterposedSynchronization(step);
    }
    return step;
  }

  /** What a part belongs to: known already, the other itself, or looked up among what is loaded. */
  private Ref whole(
      KeptTable.PartRule part,
      Object changed,
      ClassDescriptor descriptor,
      AbstractSession session,
      AuditedStep step,
      Ref row) {
    Object by = value(descriptor, changed, part.by());
    if (by == null) {
      return row;
    }
    ClassDescriptor of = session.getDescriptorForAlias(part.of());
    boolean other = of.getJavaClass().isInstance(by);
    Ref ref = new Ref(part.of(), other ? id(by, of, session) : by.toString());
    if (!step.knows(ref)) {
      Object found =
          other ? by : session.getIdentityMapAccessor().getFromIdentityMap(by, of.getJavaClass());
      if (found != null && table.of(part.of()) instanceof KeptTable.SubjectRule rules) {
        step.place(ref, place(rules, found, of));
      }
    }
    return ref;
  }

  private static String id(Object object, ClassDescriptor descriptor, AbstractSession session) {
    return String.valueOf(
        descriptor.getObjectBuilder().extractPrimaryKeyFromObject(object, session));
  }

  private static Place place(
      KeptTable.SubjectRule rule, Object subject, ClassDescriptor descriptor) {
    List<String> key = new ArrayList<>();
    rule.keys().forEach(k -> key.add(Objects.toString(text(value(descriptor, subject, k)), "")));
    return new Place(
        String.join(" ", key),
        number(descriptor, subject, rule.company()),
        number(descriptor, subject, rule.project()));
  }

  private static @Nullable Long number(
      ClassDescriptor descriptor, Object subject, @Nullable String field) {
    return field == null ? null : (Long) value(descriptor, subject, field);
  }

  private static @Nullable Object value(ClassDescriptor descriptor, Object object, String field) {
    DatabaseMapping mapping = descriptor.getMappingForAttributeName(field);
    if (mapping == null) {
      throw new IllegalStateException(descriptor.getAlias() + " has no " + field);
    }
    return mapping.getAttributeValueFromObject(object);
  }

  private List<FieldChange> values(DescriptorEvent event, boolean added) {
    List<FieldChange> fields = new ArrayList<>();
    values(event.getDescriptor(), event.getObject(), added, fields);
    return fields;
  }

  /** All fields of a row that came or went. */
  private void values(
      ClassDescriptor descriptor, @Nullable Object object, boolean added, List<FieldChange> into) {
    if (object == null) {
      return;
    }
    for (DatabaseMapping mapping : descriptor.getMappings()) {
      if (mapping.isAggregateObjectMapping()) {
        values(
            mapping.getReferenceDescriptor(),
            mapping.getAttributeValueFromObject(object),
            added,
            into);
      } else if (isKept(mapping, descriptor)) {
        Object value = mapping.getAttributeValueFromObject(object);
        if (!isUnset(value)) {
          add(mapping, descriptor, added ? null : value, added ? value : null, into);
        }
      }
    }
  }

  private void differences(
      ObjectChangeSet changes,
      ClassDescriptor descriptor,
      @Nullable Object object,
      List<FieldChange> into) {
    for (ChangeRecord change : changes.getChanges()) {
      DatabaseMapping mapping = descriptor.getMappingForAttributeName(change.getAttribute());
      if (mapping == null) {
        continue;
      }
      Object after = object == null ? null : mapping.getAttributeValueFromObject(object);
      if (change instanceof AggregateChangeRecord aggregate) {
        ClassDescriptor inner = mapping.getReferenceDescriptor();
        ObjectChangeSet within = aggregate.getChangedObject();
        Object before = change.getOldValue();
        if (before != null && before != after) {
          replaced(inner, before, after, into);
        } else if (within != null) {
          differences(within, inner, after, into);
        } else {
          values(inner, before, false, into);
        }
      } else if (isKept(mapping, descriptor)) {
        add(mapping, descriptor, change.getOldValue(), after, into);
      }
    }
  }

  /** A value object took the place of another. */
  private void replaced(
      ClassDescriptor inner, Object before, @Nullable Object after, List<FieldChange> into) {
    for (DatabaseMapping mapping : inner.getMappings()) {
      if (isKept(mapping, inner)) {
        Object old = mapping.getAttributeValueFromObject(before);
        Object now = after == null ? null : mapping.getAttributeValueFromObject(after);
        if (!Objects.equals(old, now)) {
          add(mapping, inner, old, now, into);
        }
      }
    }
  }

  /** Lists of other rows are recorded with those rows. */
  private static boolean isKept(DatabaseMapping mapping, ClassDescriptor descriptor) {
    return !mapping.isPrimaryKeyMapping()
        && !mapping.isForeignReferenceMapping()
        && !(descriptor.usesOptimisticLocking()
            && Objects.equals(
                mapping.getField(), descriptor.getOptimisticLockingPolicy().getWriteLockField()));
  }

  private void add(
      DatabaseMapping mapping,
      ClassDescriptor descriptor,
      @Nullable Object before,
      @Nullable Object after,
      List<FieldChange> into) {
    String type = descriptor.getJavaClass().getSimpleName();
    Object value = after == null ? before : after;
    Keeping keeping =
        table.of(type, mapping.getAttributeName(), value != null && isHarmless(value));
    if (keeping == Keeping.OUT || Objects.equals(before, after)) {
      return;
    }
    AuditKeys keys = AuditKeys.ofInstallation();
    into.add(
        new FieldChange(
            mapping.getAttributeName(),
            keeping,
            keeping.of(text(before), keys::fingerprint),
            keeping.of(text(after), keys::fingerprint)));
  }

  /** Numbers, times, constants and yes/no say nothing about a person by themselves. */
  private static boolean isHarmless(Object value) {
    return value instanceof Number
        || value instanceof Enum
        || value instanceof Temporal
        || value instanceof Boolean;
  }

  private static boolean isUnset(@Nullable Object value) {
    return value == null
        || (value instanceof Boolean yes && !yes)
        || value.equals("")
        || (value instanceof Number number && number.doubleValue() == 0);
  }

  /** Constants with their type, so that a page finds their word. */
  private static @Nullable String text(@Nullable Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
    return value == null ? null : value.toString();
  }
}
