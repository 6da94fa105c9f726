package guatu.scheduling;

/** Activities and links that make no network: nothing can be scheduled before the fault is mended. */
public final class InvalidNetworkException extends IllegalArgumentException {

    private final transient NetworkFault fault;

    InvalidNetworkException(NetworkFault fault) {
        super(fault.message());
        this.fault = fault;
    }

    public NetworkFault fault() {
        return fault;
    }
}
