package guatu.supervision.message.channel;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells addresses of the internet from those of a machine itself, of an office's network, and of no use at all. */
final class PublicAddress {

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? publicFour(bytes) : publicSix(bytes);
    }

    /** RFC 6890: this network, shared address space, protocol assignments, tests and benchmarks, reserved. */
    private static boolean publicFour(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean assigned = first == 192 && second == 0;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        return first != 0 && first < 240 && !shared && !assigned && !benchmark;
    }

    /** Only global unicast (2000::/3), without 6to4 and Teredo, which carry an address of version 4 inside. */
    private static boolean publicSix(byte[] bytes) {
        int group = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        boolean teredo = group == 0x2001 && bytes[2] == 0 && bytes[3] == 0;
        return group >= 0x2000 && group < 0x4000 && group != 0x2002 && !teredo;
    }
}
