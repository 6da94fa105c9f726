/** Invented leads for the benchmark of promotion's pages. */
package guatu.bench.promotion;
