import { fork, type ChildProcess } from "node:child_process";

/** A program of the bench in a Node process of its own, which answers by messages. */
export class Program {
  private constructor(private readonly child: ChildProcess) {}

  /** Starts it; done when it has sent its first message. */
  static async start(file: string, args: readonly string[]): Promise<Program> {
    const program = new Program(fork(file, args, { execArgv: ["--expose-gc"] }));
    await program.answer();
    return program;
  }

  /** Sends a message and waits for the one that answers it. */
  ask<T>(message: string): Promise<T> {
    const answer = this.answer<T>();
    this.child.send(message);
    return answer;
  }

  end(): void {
    this.child.kill();
  }

  /** The next message; rejects when the program ends without one. */
  answer<T>(): Promise<T> {
    return new Promise((resolve, reject) => {
      const told = (message: unknown): void => {
        this.child.off("exit", gone);
        resolve(message as T);
      };
      const gone = (code: number | null): void => {
        this.child.off("message", told);
        reject(new Error(`A program of the bench ended with ${code}; see its error above.`));
      };
      this.child.once("message", told);
      this.child.once("exit", gone);
    });
  }

  static async firstAnswer<T>(file: string, args: readonly string[]): Promise<T> {
    const program = new Program(fork(file, args, { execArgv: ["--expose-gc"] }));
    try {
      return await program.answer<T>();
    } finally {
      program.end();
    }
  }
}

/** Starts a program, waits for its one answer and ends it. */
export const runProgram = <T = unknown>(file: string, args: readonly string[]): Promise<T> =>
  Program.firstAnswer<T>(file, args);
