/** A zone's year of blocked work, with and without the ladder. */
package guatu.bench.ladder;
