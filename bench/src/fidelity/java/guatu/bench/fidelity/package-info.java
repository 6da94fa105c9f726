/** The plan engine beside the results that Microsoft Project stored in its files. Started by bench/run-fidelity. */
package guatu.bench.fidelity;
