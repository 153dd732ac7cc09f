@echo off
rem Starts Cachewarden from wherever this folder is, on a Java it finds by itself.
rem
rem   CACHEWARDEN_JAVA       a java.exe or a JDK's folder to use instead of looking for one
rem   CACHEWARDEN_JAVA_OPTS  more options for the JVM
rem
rem Exits with 127 if there is no suitable Java, otherwise as the program does.

setlocal
set "LEAST=@jdk.min@"
set "JAVA_EXE="

if defined CACHEWARDEN_JAVA (
    if exist "%CACHEWARDEN_JAVA%\bin\java.exe" (
        call :try "%CACHEWARDEN_JAVA%\bin\java.exe"
    ) else (
        call :try "%CACHEWARDEN_JAVA%"
    )
    goto :run
)
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
for /f "delims=" %%J in ('where java.exe 2^>nul') do call :try "%%J"
for %%P in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") do (
    if exist "%%~P" for /d %%D in ("%%~P\*") do call :try "%%D\bin\java.exe"
)

:run
if not defined JAVA_EXE (
    echo Cachewarden needs Java %LEAST% or later, and found none.>&2
    echo Install a JDK %LEAST% ^(for example from https://adoptium.net^), or set JAVA_HOME or CACHEWARDEN_JAVA to the folder of one.>&2
    exit /b 127
)
rem A short command ends before the optimising compiler has paid for itself; the others do not. None
rem takes more memory than it needs. The window has what the JVM gives.
set "FLAGS=@judging.flags@"
if "%~1"=="" set "FLAGS="
if "%~1"=="demo" set "FLAGS="
for %%C in (list get flush help --help -h --version -V) do if "%~1"=="%%C" set "FLAGS=@command.flags@"
"%JAVA_EXE%" @jvm.flags@ %FLAGS% %CACHEWARDEN_JAVA_OPTS% -cp "%~dp0..\lib\*" @main.class@ %*
exit /b %ERRORLEVEL%

rem Takes the java.exe given if it is recent enough and none was taken before. A JDK says its
rem version in the file release, which is read without starting it.
:try
if defined JAVA_EXE exit /b
if not exist "%~1" exit /b
set "VERSION="
if exist "%~dp1..\release" for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~dp1..\release"`) do set "VERSION=%%~V"
if not defined VERSION for /f "tokens=3" %%V in ('cmd /c ""%~1" -version 2^>^&1" ^| findstr /c:" version "') do set "VERSION=%%~V"
for /f "tokens=1 delims=.-+_" %%M in ("%VERSION%") do if %%M geq %LEAST% set "JAVA_EXE=%~1"
exit /b
