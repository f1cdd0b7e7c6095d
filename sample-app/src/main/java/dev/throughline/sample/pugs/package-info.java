/** The pug story: two models, and a program that uses what is generated for them. */
package dev.throughline.sample.pugs;
