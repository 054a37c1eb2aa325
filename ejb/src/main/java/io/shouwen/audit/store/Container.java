package io.shouwen.audit.store;

import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * What the container gives to those whom it does not inject: the persistence provider's objects.
 */
final class Container {
  private static final String DATABASE = "java:jboss/datasources/ShouwenDS";
  private static final String TRANSACTIONS = "java:jboss/TransactionSynchronizationRegistry";

  private Container() {}

  private static final class Held {
    static final DataSource DATABASE = find(Container.DATABASE, DataSource.class);
    static final TransactionSynchronizationRegistry TRANSACTIONS =
        find(Container.TRANSACTIONS, TransactionSynchronizationRegistry.class);
  }

  static DataSource database() {
    return Held.DATABASE;
  }

  static TransactionSynchronizationRegistry transactions() {
    return Held.TRANSACTIONS;
  }

  @SuppressWarnings("BanJNDI") // the names are this class's own
  private static <T> T find(String name, Class<T> type) {
    try {
      return type.cast(InitialContext.doLookup(name));
    } catch (NamingException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
