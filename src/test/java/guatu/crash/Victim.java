package guatu.crash;

import java.time.Duration;
import java.util.Random;

/** Whom a round kills. */
enum Victim {
    /** Its database is left behind. */
    APPLICATION {
        @Override
        void dies(Installation installation, Random random) {
            installation.kill();
        }

        @Override
        void comesBack(Installation installation) {
            installation.start();
        }
    },

    /** The main process of PostgreSQL; the application stays. */
    DATABASE {
        @Override
        void dies(Installation installation, Random random) {
            installation.killDatabase();
        }

        @Override
        void comesBack(Installation installation) {
            installation.awaitDatabase();
            installation.awaitReady();
        }
    },

    BOTH {
        @Override
        void dies(Installation installation, Random random) {
            installation.killDatabase();
            installation.kill();
        }

        @Override
        void comesBack(Installation installation) {
            installation.start();
        }
    },

    /** One process of PostgreSQL that serves a connection, upon which PostgreSQL ends all of them and recovers. */
    CONNECTION {
        @Override
        void dies(Installation installation, Random random) {
            var connections = installation.connections();
            installation.killConnection(connections.get(random.nextInt(connections.size())));
        }

        @Override
        void comesBack(Installation installation) {
            installation.awaitDatabase();
            installation.awaitReady();
        }
    };

    static Victim drawn(Random random) {
        return values()[random.nextInt(values().length)];
    }

    /** @return how long it took until requests were answered again; nobody helps but by starting an application that is gone */
    Duration falls(Installation installation, Random random) {
        long since = System.nanoTime();
        dies(installation, random);
        comesBack(installation);
        return Duration.ofNanos(System.nanoTime() - since);
    }

    abstract void dies(Installation installation, Random random);

    abstract void comesBack(Installation installation);
}
