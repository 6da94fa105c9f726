package guatu.supervision.message.channel;

/** Takes post out of the product by one kind of channel. */
interface Courier {

    boolean takes(ChannelKind kind);

    /** @throws Undelivered when it did not arrive, as far as can be told */
    void deliver(Channel channel, Post post) throws Undelivered;

    /** The post did not arrive. */
    final class Undelivered extends Exception {

        private static final long serialVersionUID = 1L;

        Undelivered(String reason) {
            super(reason);
        }
    }
}
