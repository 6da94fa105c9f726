package guatu.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Keeps every statement that the product sends while tests run, with the class that sent it. What tests put into tables by
 * themselves is left out, and so is what Flyway does.
 */
public final class RecordedStatements implements BeanPostProcessor {

    private static final Map<String, String> SENT = new ConcurrentHashMap<>();
    private static final Set<String> OF_THE_TESTS = ConcurrentHashMap.newKeySet();
    private static final Set<String> WITH_SQL =
            Set.of("prepareStatement", "prepareCall", "execute", "executeQuery", "executeUpdate", "addBatch");

    /** By statement, the class of the product that sent it first. */
    public static Map<String, String> all() {
        return Map.copyOf(SENT);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getDataSource() == null) {
            pool.setDataSource(new RecordingDataSource(pool));
        }
        return bean;
    }

    private static void record(String sql) {
        if (!SENT.containsKey(sql) && !OF_THE_TESTS.contains(sql)) {
            String sender = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                    .walk(frames -> frames.map(StackFrame::getDeclaringClass)
                            .filter(type -> type.getName().startsWith("guatu.") && type != RecordedStatements.class)
                            .filter(type -> !type.getName().startsWith(RecordedStatements.class.getName()))
                            .findFirst()
                            .filter(RecordedStatements::isOfTheProduct)
                            .map(Class::getName)
                            .orElse(""));
            if (!sender.isEmpty()) {
                SENT.put(sql, sender);
            }
        }
    }

    private static boolean isOfTheProduct(Class<?> type) {
        return !type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("test-classes");
    }

    private static final class RecordingDataSource extends DriverManagerDataSource {

        private RecordingDataSource(HikariDataSource pool) {
            super(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
            if (pool.getConnectionInitSql() != null) {
                OF_THE_TESTS.add(pool.getConnectionInitSql());
            }
        }

        @Override
        protected Connection getConnectionFromDriver(String username, String password) throws java.sql.SQLException {
            return recording(Connection.class, super.getConnectionFromDriver(username, password));
        }

        @Override
        public PrintWriter getLogWriter() {
            return new PrintWriter(System.err, true);
        }
    }

    private static <T> T recording(Class<T> face, T target) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (WITH_SQL.contains(method.getName()) && arguments != null && arguments[0] instanceof String sql) {
                record(sql);
            }
            try {
                Object result = method.invoke(target, arguments);
                return method.getName().equals("createStatement")
                        ? recording(Statement.class, (Statement) Objects.requireNonNull(result))
                        : result;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        };
        return face.cast(Proxy.newProxyInstance(
                face.getClassLoader() == null ? PreparedStatement.class.getClassLoader() : face.getClassLoader(),
                new Class<?>[] {face},
                handler));
    }
}
