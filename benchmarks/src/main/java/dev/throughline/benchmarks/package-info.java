/** The same work done by raw JDBC, by hand-written jOOQ and by Throughline, and two ways to measure it. */
package dev.throughline.benchmarks;
