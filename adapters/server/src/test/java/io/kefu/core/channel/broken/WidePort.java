package io.kefu.core.channel.broken;

/** Broken on purpose: a port nobody can keep in mind. */
public interface WidePort {
  void a();

  void b();

  void c();

  void d();

  void e();

  void f();
}
