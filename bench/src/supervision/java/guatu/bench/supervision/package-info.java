/** Invented whistles and orders for the benchmark of supervision's pages. */
package guatu.bench.supervision;
