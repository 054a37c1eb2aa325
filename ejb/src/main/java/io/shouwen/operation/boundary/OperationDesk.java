package io.shouwen.operation.boundary;

import io.shouwen.organization.domain.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Shows administrators how the installation does. */
@Stateless
@RolesAllowed(Role.Names.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OperationDesk {
  @Inject private OperationWatch watch;

  @SuppressWarnings("NullAway.Init")
  public OperationDesk() {}

  /** What is seen now, from the node that answers. */
  public OperationView look() {
    return watch.look();
  }
}
