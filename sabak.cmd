@echo off
rem Builds and starts Sabak ("sabak"), or hands its arguments to Maven ("sabak verify").
setlocal enabledelayedexpansion
cd /d "%~dp0"
set "FOUND="
call :try "%JAVA_HOME%"
if not defined FOUND for /f "delims=" %%j in ('where javac 2^>nul') do if not defined FOUND call :try "%%~dpj.."
if not defined FOUND for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%USERPROFILE%\.jdks\*") do if not defined FOUND call :try "%%~d"
if not defined FOUND (
  echo Sabak needs a JDK 25 or newer: install one ^(for example Eclipse Temurin 25^) or set JAVA_HOME to it. 1>&2
  exit /b 1
)
where mvn >nul 2>nul
if errorlevel 1 (
  echo Sabak needs Apache Maven 3.8.7 or newer on the PATH: install it and try again. 1>&2
  exit /b 1
)
if not exist data\tmp mkdir data\tmp
if not exist target\tmp mkdir target\tmp
set "JAVA_HOME=%FOUND%"
if "%~1"=="" (
  call mvn -B -q
) else (
  call mvn -B %*
)
exit /b %errorlevel%

:try
if not exist "%~1\bin\javac.exe" exit /b 0
for /f "tokens=2 delims=. " %%v in ('"%~1\bin\javac.exe" -version 2^>^&1') do if %%v GEQ 25 set "FOUND=%~f1"
exit /b 0
