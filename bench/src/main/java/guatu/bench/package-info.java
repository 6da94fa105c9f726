/** What a page costs at a city's scale, beside what the machine itself can do in the same run. */
package guatu.bench;
