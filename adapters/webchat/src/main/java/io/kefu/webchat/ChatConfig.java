package io.kefu.webchat;

/**
 * What a page needs to know.
 *
 * @param labels the language of its words
 */
record ChatConfig(String brand, int maxLength, String labels) {}
