package io.shouwen.audit.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;

/** Stands at every door of the business ({@code ejb-jar.xml}) and says which one was called. */
public class Doors {
  @Resource private EJBContext context;
  @Inject private AuditGate gate;

  @SuppressWarnings("NullAway.Init")
  public Doors() {}

  @AroundInvoke
  @AroundTimeout
  Object enter(InvocationContext call) throws Exception {
    gate.entered(
        () ->
            call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName(),
        () -> context.getCallerPrincipal().getName());
    return call.proceed();
  }
}
