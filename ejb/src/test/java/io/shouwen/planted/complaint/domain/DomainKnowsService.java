package io.shouwen.planted.complaint.domain;

import jakarta.ejb.EJBException;

/** Planted: a rule that knows the container. */
public class DomainKnowsService {
  public RuntimeException refuse() {
    return new EJBException();
  }
}
