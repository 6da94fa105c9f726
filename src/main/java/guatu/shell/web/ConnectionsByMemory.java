package guatu.shell.web;

import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * How many connections the heap bears: each holds about 115 kB while it is served, a line of updates as long as it is open (a thousand of
 * them counted). More of them wait in the system's queue; without the limit they end the process.
 */
@Component
public class ConnectionsByMemory implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final int BYTES_EACH = 115 * 1024;

    /** The rest of the heap is for what requests do. */
    private static final int PART_OF_HEAP = 2;

    /** So many connections stay free for pages. */
    private static final int PART_OF_CONNECTIONS = 2;

    private final int most;

    ConnectionsByMemory() {
        this(Runtime.getRuntime().maxMemory());
    }

    /** @param heap in bytes */
    public ConnectionsByMemory(long heap) {
        this.most = Math.toIntExact(Math.min(Integer.MAX_VALUE, heap / PART_OF_HEAP / BYTES_EACH));
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
                protocol.setMaxConnections(Math.min(protocol.getMaxConnections(), most));
            }
        });
    }

    /** How many lines of updates may be open at once. */
    public int lines() {
        return most / PART_OF_CONNECTIONS;
    }
}
