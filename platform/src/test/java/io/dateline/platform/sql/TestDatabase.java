package io.dateline.platform.sql;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.dateline.local.TestStack;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;

/// A real PostgreSQL with the platform's own tables and real transactions, without the rest of a service.
public final class TestDatabase {

    private static final AgroalDataSource DATABASE;
    private static final TransactionManager TRANSACTIONS;
    private static final TransactionSynchronizationRegistry REGISTRY;

    static {
        System.setProperty("ObjectStoreEnvironmentBean.objectStoreDir", "target/transactions");
        TRANSACTIONS = com.arjuna.ats.jta.TransactionManager.transactionManager();
        REGISTRY = new com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple();
        Map<String, String> settings = TestStack.settings("platform");
        String url = settings.get("quarkus.datasource.jdbc.url");
        String user = settings.get("quarkus.datasource.username");
        String password = settings.get("quarkus.datasource.password");
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("db/platform")
                .load()
                .migrate();
        try {
            DATABASE = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(16)
                            .acquisitionTimeout(Duration.ofSeconds(10))
                            .validateOnBorrow(true)
                            .connectionValidator(ConnectionValidator.defaultValidator())
                            .transactionIntegration(new NarayanaTransactionIntegration(TRANSACTIONS, REGISTRY))
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                    .principal(new NamePrincipal(user))
                                    .credential(new SimplePassword(password)))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestDatabase() {}

    public static AgroalDataSource database() {
        return DATABASE;
    }

    public static TransactionManager transactions() {
        return TRANSACTIONS;
    }

    public static TransactionSynchronizationRegistry registry() {
        return REGISTRY;
    }

    /// Statements on the database, as a service has them.
    public static Rows rows() {
        return new Rows(DATABASE);
    }
}
