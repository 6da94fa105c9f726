/**
 * What tests stand on. {@code @SpringBootTest @Import(TestZones.class)} is all a test needs: a database of its own with the
 * migrations applied, a {@link guatu.testing.TestClock}, and {@link guatu.testing.TestZones} that found small zones. Contexts
 * are cached, so tests with the same annotations share a database; each founds its own zone and never meets the others.
 */
@NullMarked
package guatu.testing;

import org.jspecify.annotations.NullMarked;
